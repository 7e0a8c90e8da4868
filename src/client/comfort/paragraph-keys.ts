/** A key at each paragraph of an abstract that copies the paragraph's own address. */
import { entryPath } from '../../catalogue/addresses.ts';
import * as texts from '#texts';
import { writeClip } from '../clipboard.ts';
import { announce } from '../page-voice.ts';
import { create } from '../search-nodes.ts';
import { sharedHref } from '../site-address.ts';

export function addParagraphKeys(entry: HTMLElement): void {
  for (const paragraph of entry.querySelectorAll('[data-entry-abstract] > p[id]')) {
    const key = create('button', 'paragraph-key');
    key.type = 'button';
    key.ariaLabel = key.title = texts.paragraphCopy;
    key.addEventListener('click', () => void copyAddress(key, `${sharedHref(entryPath(entry.dataset['entry'] ?? ''))}#${paragraph.id}`));
    paragraph.append(key);
  }
}

async function copyAddress(key: HTMLElement, address: string): Promise<void> {
  const copied = await writeClip({ text: address });
  key.toggleAttribute('data-copied', copied);
  key.addEventListener('blur', () => key.removeAttribute('data-copied'), { once: true });
  announce(copied ? texts.paragraphCopied : texts.paragraphNotCopied(address), 'now');
}
