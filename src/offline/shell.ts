/** What every reader's browser keeps: enough to show a page that was read and to begin a search. */
import { MANIFEST_FILE, TABLES_FOLDER } from '../search/tables/manifest.ts';
import { UNREAD_PAGE } from './file-list.ts';

const PAGES = ['index.html', 'search/index.html', 'list/index.html', 'offline/index.html', UNREAD_PAGE, '404.html'];
const PIECES = /^(?:assets\/[^/]+\.(?:css|js)|theme\.js|pagefind\/(?:part-\d+\/)?[^/]+\.pf_meta|site\.webmanifest)$/;
/** What the first search loads whatever it asks; leaves of the word table and the order of titles come as needed. */
const TABLES = new RegExp(`^${TABLES_FOLDER}/(?:${MANIFEST_FILE.replace('.', '\\.')}|(?:common|facets|parts)-\\w+\\.table)$`);

/** Tell whether a file belongs to the shell. */
export const isShell = (path: string): boolean => PAGES.includes(path) || PIECES.test(path) || TABLES.test(path);
