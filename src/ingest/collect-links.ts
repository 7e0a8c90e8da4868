/** Links of an entry: those its bibliography names, and those its abstract holds, sorted by what they lead to. */
import type { EntryLinks } from '../entries/schema.ts';

const CODE_HOSTS = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'gitee.com', 'anonymous.4open.science'];
const PAPER_HOSTS = ['arxiv.org', 'doi.org', 'dx.doi.org', 'openreview.net', 'aclanthology.org'];

type Kind = 'code' | 'project' | 'data';

/** Merge known links with the addresses of an abstract; one address in two spellings is kept once, as first seen. */
export function collectLinks(known: EntryLinks | undefined, addresses: readonly string[]): EntryLinks | undefined {
  const lists: Record<Kind, string[]> = { code: [...(known?.code ?? [])], project: [...(known?.project ?? [])], data: [...(known?.data ?? [])] };
  const seen = new Set(Object.values(lists).flat().map(foldAddress));
  for (const address of addresses) {
    const kind = classifyAddress(address);
    if (kind === undefined || seen.has(foldAddress(address))) continue;
    seen.add(foldAddress(address));
    lists[kind].push(address);
  }
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
  const links: EntryLinks = {
    ...filled,
    ...(known?.pdf !== undefined && { pdf: known.pdf }),
    ...(known?.page !== undefined && { page: known.page }),
  };
  return Object.keys(links).length > 0 ? links : undefined;
}

/** Tell what an address leads to; `undefined` for another paper. */
export function classifyAddress(address: string): Kind | undefined {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  if (PAPER_HOSTS.includes(host)) return undefined;
  if (host === 'huggingface.co')
    return /^\/(?:datasets|collections)\//.test(pathname) ? 'data' : pathname.startsWith('/spaces/') ? 'project' : 'code';
  if (['zenodo.org', 'figshare.com', 'kaggle.com', 'physionet.org'].includes(host)) return 'data';
  return CODE_HOSTS.includes(host) ? 'code' : 'project';
}

const foldAddress = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(?:\.git)?\/?$/, '');
