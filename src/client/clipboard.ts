/** The clipboard, for text that is italic in places: programs that know no italics take the plain words. */

export interface Clip {
  readonly text: string;
  /** The same as HTML, if it is more than text. */
  readonly html?: string;
}

/** Put a clip on the clipboard, from within the press of a key. @returns whether the browser did. */
export async function writeClip(clip: Clip): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem(listForms(clip))]);
    return true;
  } catch {
    // Absent, or refused, as it is on some pages that are files.
    return copyByEvent(clip);
  }
}

function listForms({ text, html }: Clip): Record<string, Blob> {
  const forms: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  return html === undefined ? forms : { ...forms, 'text/html': new Blob([html], { type: 'text/html' }) };
}

/** Have the browser copy what is selected, and hand it the clip in its place. */
function copyByEvent({ text, html }: Clip): boolean {
  let taken = false;
  const hand = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', hand);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that is left where the other way is refused
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', hand);
  }
}
