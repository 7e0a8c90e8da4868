/** Where readers take everything along, bring papers in, and delete what this browser keeps of them. */
import * as texts from '#texts';
import { askTwice } from '../ask-twice.ts';
import { getPart } from '../search-part.ts';
import { create } from '../search-nodes.ts';
import { sharedHref } from '../site-address.ts';
import { offerFile } from './offer-file.ts';
import { renderBackup } from './backup.ts';
import { type Everything, putEverythingBack, takeEverything } from './everything.ts';
import type { Imported } from './import-text.ts';
import { readKept } from './keep.ts';

/** In bytes: a bibliography of thousands of papers with their abstracts. */
const LARGEST_FILE = 8_000_000;
const MOST_MISSING = 20;

class BringAndTake extends HTMLElement {
  readonly #status = getPart(this, '[role="status"]', HTMLElement);
  readonly #missing = getPart(this, '[data-missing]', HTMLElement);
  readonly #undo = getPart(this, '[data-undo]', HTMLButtonElement);
  readonly #file = getPart(this, 'input[type="file"]', HTMLInputElement);
  readonly #pasted = getPart(this, 'textarea', HTMLTextAreaElement);
  #takeBack: (() => boolean) | undefined;
  #isBusy = false;

  connectedCallback(): void {
    const listen = (selector: string, listener: () => void): void => getPart(this, selector, HTMLButtonElement).addEventListener('click', listener);
    listen('[data-backup]', () => this.#backUp());
    listen('[data-choose]', () => this.#file.click());
    listen('[data-bring]', () => void this.#bring(this.#pasted.value));
    this.#file.addEventListener('change', () => void this.#read(this.#file.files));
    askTwice(getPart(this, '[data-delete]', HTMLButtonElement), { sure: texts.deleteSure, act: () => this.#deleteAll() });
    this.#undo.addEventListener('click', () => this.#restore());
    this.#takeDrops();
  }

  /** Files and texts may be dropped anywhere on the page. */
  #takeDrops(): void {
    const isOver = (event: DragEvent): boolean => !(event.target instanceof HTMLTextAreaElement);
    document.addEventListener('dragover', (event) => {
      if (!isOver(event)) return;
      event.preventDefault();
      this.dataset['over'] = '';
    });
    document.addEventListener('dragleave', () => delete this.dataset['over']);
    document.addEventListener('drop', (event) => {
      delete this.dataset['over'];
      if (!isOver(event) || !event.dataTransfer) return;
      event.preventDefault();
      const { files } = event.dataTransfer;
      void (files.length > 0 ? this.#read(files) : this.#bring(event.dataTransfer.getData('text')));
    });
  }

  #backUp(): void {
    const text = renderBackup(readKept(), { site: sharedHref('/'), now: new Date() });
    offerFile(text, { file: 'papershelf-backup.json', type: 'application/json' });
    this.#tell({ message: texts.backupDone, missing: [] });
  }

  async #read(files: FileList | null): Promise<void> {
    const all = [...(files ?? [])];
    const size = all.reduce((sum, file) => sum + file.size, 0);
    if (size > LARGEST_FILE) this.#tell({ message: texts.importTooLarge(LARGEST_FILE), missing: [] });
    else for (const file of all) await this.#bring(await file.text());
    // The same file may be chosen again.
    this.#file.value = '';
  }

  async #bring(text: string): Promise<void> {
    if (this.#isBusy || text.trim() === '') return;
    if (text.length > LARGEST_FILE) {
      this.#tell({ message: texts.importTooLarge(LARGEST_FILE), missing: [] });
      return;
    }
    this.#isBusy = true;
    this.#tell({ message: texts.importReading, missing: [] });
    try {
      const { importText } = await import('./import-text.ts');
      this.#tell(await importText(text, (message) => (this.#status.textContent = message)));
      this.#pasted.value = '';
    } catch (cause) {
      this.#tell({ message: texts.importNotLoaded, missing: [] });
      reportError(cause);
    }
    this.#isBusy = false;
  }

  #tell({ message, missing, undo }: Imported): void {
    this.#status.textContent = message;
    const told = missing.slice(0, MOST_MISSING).map((title) => create('li', undefined, [title]));
    const more = missing.length - told.length;
    this.#missing.replaceChildren(...told, ...(more > 0 ? [create('li', undefined, [texts.importMoreMissing(more)])] : []));
    this.#takeBack = undo && ((): boolean => undo() === undefined);
    this.#undo.hidden = undo === undefined;
  }

  #deleteAll(): void {
    const all = takeAll();
    if (all === undefined) {
      this.#tell({ message: texts.ownUnavailable, missing: [] });
      return;
    }
    // Everything on this page listens to other tabs.
    const notify = (): boolean => window.dispatchEvent(new StorageEvent('storage'));
    notify();
    const undo = (): ReturnType<typeof putEverythingBack> => {
      const problem = putEverythingBack(all, localStorage);
      notify();
      return problem;
    };
    this.#tell({ message: texts.deleteDone, missing: [], undo });
    this.#undo.focus();
  }

  #restore(): void {
    const isDone = this.#takeBack?.() ?? false;
    this.#tell({ message: isDone ? texts.importUndone : texts.ownFull, missing: [] });
  }
}

/** `undefined` where the browser forbids storage. */
function takeAll(): Everything | undefined {
  try {
    return takeEverything(localStorage);
  } catch {
    return undefined;
  }
}

customElements.define('bring-and-take', BringAndTake);
