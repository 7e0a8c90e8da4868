// Runs before the first paint: a reader who chose light or dark never sees the other, and room is kept for what was searched for.
(() => {
  const key = 'papershelf-theme';
  const after = { system: 'light', light: 'dark', dark: 'system' };
  let theme = 'system';

  const read = () => {
    try {
      theme = localStorage.getItem(key) ?? 'system';
    } catch {
      // Storage is forbidden: the choice then lasts for one page.
    }
  };
  const show = () => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    const button = document.querySelector('[data-theme-key]');
    if (!button) return;
    button.hidden = false;
    // The page brings the words, in its language.
    button.title = button.dataset[theme] ?? '';
    button.setAttribute('aria-label', button.title);
  };
  const choose = () => {
    theme = after[theme] ?? 'system';
    show();
    try {
      localStorage.setItem(key, theme);
    } catch {
      // As above.
    }
  };

  read();
  show();
  document.documentElement.toggleAttribute('data-scripts', true);
  document.documentElement.toggleAttribute('data-asked', location.search !== '');
  // Not in a style sheet: Chromium may look for it before that has come, and then breaks off the transition with an error.
  if ('onpagereveal' in window) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-reduced-motion: no-preference) { @view-transition { navigation: auto } }');
    document.adoptedStyleSheets.push(sheet);
  }
  addEventListener('storage', () => (read(), show()));
  document.addEventListener('DOMContentLoaded', () => {
    show();
    document.querySelector('[data-theme-key]')?.addEventListener('click', choose);
  });
})();
