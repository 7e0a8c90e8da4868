/** Whether single keys act: a reader who speaks to the machine, or leans on the keyboard, can switch them off (WCAG 2.1.4). */
import { SITE_SCOPE } from '../site-address.ts';

const KEY = `papershelf.keys:${SITE_SCOPE}`;

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Nothing can be kept here.
  }
}

/** Tell whether a key may act at once: alone, outside of fields and dialogs. */
export function isFree(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isComposing || document.querySelector('dialog[open]')) return false;
  // The field of a dialog that has just closed keeps the focus until the next frame.
  const typed = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')) && target.checkVisibility();
  return !typed && areKeysOn();
}
