/** The address at arXiv or else that of the DOI, and what it is called. */
export function findPaperLink({ arxiv, doi }: { readonly arxiv?: string | undefined; readonly doi?: string | undefined }): string | undefined {
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? undefined : `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/** @example namePaperLink('https://arxiv.org/abs/2210.02414') // => 'arXiv:2210.02414' */
export const namePaperLink = (link: string): string =>
  link.replace(/^https:\/\/arxiv\.org\/abs\//, 'arXiv:').replace(/^https:\/\/doi\.org\//, 'doi:');
