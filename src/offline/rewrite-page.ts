/**
 * A page of the site as a page of the copy. The HTML is parsed, and only the attributes and elements that have to
 * change are replaced, at the place where the parser found them: every other byte stays as it was.
 */
import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { getTexts } from '../texts/languages.ts';
import { type Banner, BANNER_STYLES, renderBanner } from './banner.ts';
import { MODULES_FILE } from './bundle-scripts.ts';
import { findCopyAddress, relate, type Site } from './copy-address.ts';
import { renderCopyPolicy } from './copy-policy.ts';
import { applyEdits, type Edit, locate, locateInside, remove, setAttribute } from './edit-elements.ts';
import { escapeAttribute } from './escape.ts';
import { findLeftOut, hasAround } from './leave-out.ts';
import { getAttribute, listElements, listRels } from './page-elements.ts';

export interface CopiedPage {
  readonly html: string;
  /** Module scripts the page runs, in their order; the copy loads them bundled, as the file `bundle`. */
  readonly modules: readonly string[];
  readonly bundle: string;
  /** What is in the dialog of the search, with addresses from the folder of the copy: the bundle brings it to every page. */
  readonly dialog: string;
  /** Files the page loads as classic scripts. */
  readonly scripts: readonly string[];
  /** The icon of the page, which the copy holds once, as a file. */
  readonly icon: Icon | undefined;
  /** What leads nowhere, a line each. */
  readonly faults: readonly string[];
}

/** A file of the copy. */
export interface Icon {
  readonly file: string;
  readonly svg: string;
}

interface Surroundings {
  readonly site: Site;
  readonly banner: Banner;
}

/** Rewrite the page of the file `file`. @throws when it is no whole page. */
export function rewritePage(html: string, file: string, { site, banner }: Surroundings): CopiedPage {
  const elements = listElements(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  const page: Page = { file, site, elements, faults: new Set() };
  const modules = elements.filter(isModule).flatMap((script) => findFile(page, getAttribute(script, 'src')) ?? []);
  const box = modules.length > 0 ? elements.find(({ tagName }) => tagName === DIALOG) : undefined;
  const dialog = box ? rewriteInside(html, box, page) : '';
  const bundle = nameBundle([...modules, dialog]);
  const icon = readIcon(elements);
  const leftOut = findLeftOut(elements);
  const gone = new Set([...leftOut, ...(box ? [box] : [])]);
  const kept = elements.filter((element) => !leftOut.has(element) && !hasAround(element, gone));
  const edits = [
    ...[...leftOut].map(remove),
    ...(box ? [{ ...locateInside(box), text: '' }] : []),
    ...kept.flatMap((element) => editElement(element, page)),
    ...(icon ? loadIcon(icon, relate(file, icon.file)) : []),
    ...loadScripts(elements.find(isModule), [relate(file, bundle), relate(file, MODULES_FILE)]),
    ...addBanner(page, banner),
  ];
  const classic = elements.filter((element) => element.tagName === 'script' && !isModule(element));
  const scripts = classic.flatMap((script) => findFile(page, getAttribute(script, 'src')) ?? []);
  return {
    html: applyEdits(html, edits),
    modules,
    bundle,
    dialog,
    scripts,
    icon: icon && { file: icon.file, svg: icon.svg },
    faults: [...page.faults],
  };
}

type Element = DefaultTreeAdapterTypes.Element;

interface Page {
  readonly file: string;
  readonly site: Site;
  readonly elements: readonly Element[];
  /** Grows while the page is rewritten. */
  readonly faults: Set<string>;
}

const ADDRESS_ATTRIBUTES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'background']);
/** Opened by scripts alone. */
const DIALOG = 'search-dialog';
const SET_ATTRIBUTES = new Set(['srcset', 'imagesrcset']);

function editElement(element: Element, page: Page): Edit[] {
  if (isModule(element)) return [remove(element)];
  if (element.tagName === 'meta') return editMeta(element, page);
  const loads = element.tagName === 'script' ? { ...page, site: withAllFiles(page.site) } : page;
  return element.attrs.flatMap(({ name, prefix, value }) => {
    const source = prefix ? `${prefix}:${name}` : name;
    if (ADDRESS_ATTRIBUTES.has(source)) return setAttribute(element, source, rewriteAddress(value, loads));
    return SET_ATTRIBUTES.has(source) ? setAttribute(element, source, rewriteSet(value, loads)) : [];
  });
}

/** Rewrite what is in an element for the folder of the copy. */
function rewriteInside(html: string, box: Element, page: Page): string {
  const { start, end } = locateInside(box);
  const inside = page.elements.filter((element) => hasAround(element, new Set([box])));
  const edits = inside.flatMap((element) => editElement(element, { ...page, file: 'index.html' }));
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(html.slice(start, end), moved);
}

function editMeta(meta: Element, page: Page): Edit[] {
  const content = getAttribute(meta, 'content') ?? '';
  const kind = getAttribute(meta, 'http-equiv')?.toLowerCase();
  if (kind === 'content-security-policy') return setAttribute(meta, 'content', renderCopyPolicy(content));
  const [, wait, target] = kind === 'refresh' ? (/^([\d.\s]*;\s*url=)(.*)$/i.exec(content) ?? []) : [];
  return wait === undefined || target === undefined ? [] : setAttribute(meta, 'content', wait + rewriteAddress(target, page));
}

/** Candidates of a srcset: an address, which may hold commas but does not end with one, and a descriptor. */
function rewriteSet(value: string, page: Page): string {
  return value.replace(
    /([^\s,]\S*[^\s,]|[^\s,])(\s+[^,]+)?/g,
    (_, address: string, descriptor?: string) => rewriteAddress(address, page) + (descriptor ?? ''),
  );
}

function rewriteAddress(value: string, page: Page): string {
  const address = value.trim();
  const found = findCopyAddress(address, page.file, page.site);
  if (found === undefined) page.faults.add(`${page.file}: nothing at ${address}`);
  return found?.href ?? value;
}

function findFile({ file, site }: Page, address: string | undefined): string | undefined {
  return address === undefined ? undefined : findCopyAddress(address, file, withAllFiles(site))?.file;
}

/** The scripts that pages ask for go along. */
const withAllFiles = (site: Site): Site => ({ ...site, isLeftBehind: () => false });

/** A name that follows from the modules, whose own names hold a digest of what is in them. */
function nameBundle(modules: readonly string[]): string {
  return `assets/page-${digest(modules.join('\n'))}.js`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/** Find an icon that the page holds itself, as an address of data. */
function readIcon(elements: readonly Element[]): (Icon & { readonly link: Element }) | undefined {
  const link = elements.find((element) => element.tagName === 'link' && listRels(element).includes('icon'));
  const [, data] = /^data:image\/svg\+xml,(.*)$/s.exec((link && getAttribute(link, 'href')) ?? '') ?? [];
  if (link === undefined || data === undefined) return undefined;
  const svg = decodeURIComponent(data);
  return { link, svg, file: `assets/icon-${digest(svg)}.svg` };
}

const loadIcon = ({ link }: { readonly link: Element }, address: string): Edit[] => setAttribute(link, 'href', address);

function loadScripts(firstModule: Element | undefined, addresses: readonly string[]): Edit[] {
  if (firstModule === undefined) return [];
  const { startOffset } = locate(firstModule);
  // Modules wait for the whole page, and so does a classic script that is deferred.
  const text = addresses.map((address) => `<script defer src="${escapeAttribute(address)}"></script>`).join('');
  return [{ start: startOffset, end: startOffset, text }];
}

function addBanner({ file, site, elements }: Page, banner: Banner): Edit[] {
  const head = elements.find(({ tagName }) => tagName === 'head');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const headEnd = head?.sourceCodeLocation?.endTag?.startOffset;
  // The link that skips to the text stays the first one of the page.
  const first = body?.childNodes.find((node) => 'tagName' in node && !getAttribute(node, 'href')?.startsWith('#'));
  const bodyStart = first?.sourceCodeLocation?.startOffset ?? body?.sourceCodeLocation?.startTag?.endOffset;
  if (headEnd === undefined || bodyStart === undefined) throw new Error(`${file} has no head or no body`);
  const canonical = elements.find((element) => element.tagName === 'link' && listRels(element).includes('canonical'));
  const livePage = (canonical && getAttribute(canonical, 'href')) ?? new URL(file.replace(/(^|\/)index\.html$/, '$1'), site.live).href;
  const root = elements.find(({ tagName }) => tagName === 'html');
  const texts = getTexts((root && getAttribute(root, 'lang')) ?? '');
  const styles = `<link rel="stylesheet" href="${relate(file, BANNER_STYLES)}">`;
  return [
    { start: headEnd, end: headEnd, text: styles },
    { start: bodyStart, end: bodyStart, text: renderBanner(banner, livePage, texts) },
  ];
}

const isModule = (element: Element): boolean => element.tagName === 'script' && getAttribute(element, 'type') === 'module';
