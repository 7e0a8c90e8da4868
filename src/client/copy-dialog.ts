/** The search dialog of an offline copy, which needs scripts: they bring it along, so that no page has to hold it. */

/** @param html as the site was built, with addresses from `root`. */
export function fillDialog(html: string, root: string): void {
  const dialog = document.querySelector('search-dialog');
  if (dialog === null) return;
  dialog.innerHTML = html;
  for (const link of dialog.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', root).href;
}
