/** How long the second press is waited for, in milliseconds. */
const SURE_WITHIN = 6000;

/** Let a key act when it is pressed twice: the first press shows `sure`, until the focus leaves the key or some time has passed. */
export function askTwice(key: HTMLButtonElement, { sure, act }: { readonly sure: string; readonly act: () => void }): void {
  const word = key.textContent;
  let timer = 0;
  const forget = (): void => {
    clearTimeout(timer);
    timer = 0;
    key.textContent = word;
  };
  key.addEventListener('blur', forget);
  key.addEventListener('click', () => {
    if (timer === 0) {
      key.textContent = sure;
      timer = window.setTimeout(forget, SURE_WITHIN);
      return;
    }
    forget();
    act();
  });
}
