/** One status region that speaks when things have come to rest. */
const SETTLED = 900;

/**
 * Create the voice of a status region. `soon` waits until nothing new was said for a while, so that typing is not
 * talked over.
 */
export function createAnnouncer(region: HTMLElement): (message: string, when: 'now' | 'soon') => void {
  let timer = 0;
  const say = (message: string): void => {
    // A region speaks only when its text changes.
    region.textContent = region.textContent === message && message !== '' ? `${message}\u00a0` : message;
  };
  return (message, when) => {
    clearTimeout(timer);
    if (when === 'now') say(message);
    else timer = window.setTimeout(say, SETTLED, message);
  };
}
