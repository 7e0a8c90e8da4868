/** What columns and keys are called by the tools people export from, in any case and spelling, and which one goes first. */

/** What a column or key says about a paper. */
export type RecordKey =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'date'
  | 'arxiv'
  | 'doi'
  | 'venue'
  | 'publishedAs'
  | 'categories'
  | 'code'
  | 'project'
  | 'data'
  | 'pdf'
  | 'page'
  | 'urls'
  | 'keywords'
  | 'method'
  | 'acronyms'
  | 'lang';

/** Folded names, the surest first. Sources: Zotero, IEEE Xplore, Scopus, Web of Science (names and tags), Semantic Scholar, Hugging Face, OpenReview. */
const NAMES: Readonly<Record<RecordKey, readonly string[]>> = {
  title: [
    'title',
    'papertitle',
    'documenttitle',
    'articletitle',
    'titleofpaper',
    'titleofthepaper',
    'paper',
    'ti',
    'titel',
    'titre',
    'titulo',
    'name',
  ],
  abstract: ['abstract', 'abstractnote', 'abstracttext', 'paperabstract', 'ab', 'zusammenfassung', 'kurzfassung', 'resume', 'resumen', 'summary'],
  authors: [
    'authorsparsed',
    'authorfullnames',
    'authorsfullnames',
    'authors',
    'author',
    'authornames',
    'authorlist',
    'authornamess',
    'af',
    'au',
    'autoren',
    'autor',
    'verfasser',
    'auteurs',
    'auteur',
    'autores',
    'creators',
    'creator',
  ],
  date: [
    'date',
    'published',
    'publicationdate',
    'publishedat',
    'publisheddate',
    'datepublished',
    'pubdate',
    'releasedate',
    'odate',
    'pdate',
    'publicationyear',
    'year',
    'pubyear',
    'yearofpublication',
    'yearpublished',
    'datum',
    'erscheinungsjahr',
    'jahr',
    'annee',
    'fecha',
    'ano',
    'py',
    'pd',
    'updatedate',
  ],
  arxiv: ['arxiv', 'arxivid', 'arxivnumber', 'arxivnr', 'arxivurl', 'arxivlink', 'eprint', 'eprintid'],
  doi: ['doi', 'doilink', 'doiurl', 'digitalobjectidentifier', 'di'],
  venue: [
    'venue',
    'journalref',
    'conferencename',
    'conference',
    'proceedingstitle',
    'booktitle',
    'journal',
    'publicationtitle',
    'containertitle',
    'publicationvenue',
    'sourcetitle',
    'conferencetitle',
    'so',
    'publishedin',
    'zeitschrift',
    'konferenz',
    'revue',
    'revista',
  ],
  publishedAs: ['publishedas', 'titleaspublished', 'publishedtitle'],
  categories: ['categories', 'category', 'arxivcategories', 'subjects', 'arxivclasses'],
  code: [
    'code',
    'codeurl',
    'codelink',
    'github',
    'githuburl',
    'githubrepo',
    'githublink',
    'githubrepository',
    'repo',
    'repository',
    'repourl',
    'sourcecode',
  ],
  project: ['project', 'projecturl', 'projectpage', 'demo', 'demourl', 'homepage', 'projectwebsite'],
  data: ['data', 'dataurl', 'dataset', 'dataseturl', 'datasetlink', 'weights'],
  pdf: ['pdf', 'pdfurl', 'pdflink', 'urlpdf', 'openaccesspdf'],
  page: ['page', 'paperurl', 'abstracturl', 'urlabs', 'landingpage'],
  urls: ['url', 'urls', 'link', 'links', 'website', 'webpage', 'address'],
  keywords: [
    'keywords',
    'keyword',
    'tags',
    'topics',
    'topic',
    'authorkeywords',
    'manualtags',
    'de',
    'fieldsofstudy',
    'schlagworte',
    'schlagworter',
    'motscles',
    'palabrasclave',
  ],
  method: ['method', 'methodname', 'modelname'],
  acronyms: ['acronyms', 'acronym'],
  lang: ['lang', 'language', 'la'],
};

const places = new Map(Object.entries(NAMES).flatMap(([key, names]) => names.map((name, rank) => [name, { key: key as RecordKey, rank }] as const)));

/** Find what a name stands for, and its rank among the names of the same thing; undefined for names that mean nothing here. */
export function findRecordKey(name: string): { readonly key: RecordKey; readonly rank: number } | undefined {
  if (name.length > 60) return undefined;
  return places.get(foldKey(name));
}

/** `Author(s)` and `author_s` are one name, `Année` and `annee` too. */
const foldKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
