/**
 * Every word of the interface in English. Each language has one such file with the same names; a page takes
 * the texts of its site's language as `#texts`, and what it does not use is not sent.
 *
 * Texts with a gap are functions; counts are whole numbers, lists are joined by the caller. Texts with links in them
 * mark those as linked-text.ts says. To add a language, copy this file, translate it and name it in languages.ts.
 */
import { formatBytesWith, formatDateIn } from './formats.ts';
import type { Status } from './status.ts';

/** BCP 47. */
export const language = 'en';
export const direction = 'ltr';

const numbers = /* @__PURE__ */ new Intl.NumberFormat(language);
const count = (value: number, one: string, many = `${one}s`): string => `${numbers.format(value)} ${value === 1 ? one : many}`;

// Counted things.
export const papers = (value: number): string => count(value, 'paper');
export const topics = (value: number): string => count(value, 'topic');
export const methods = (value: number): string => count(value, 'method');
export const authors = (value: number): string => count(value, 'author');
export const years = (value: number): string => count(value, 'year');
export const editions = (value: number): string => count(value, 'edition');
export const morePeople = (value: number): string => count(value, 'more person', 'more people');

// Numbers, dates, lists.
export const formatNumber = (value: number): string => numbers.format(value);
export const formatBytes = (bytes: number): string => formatBytesWith(numbers, bytes);
/** A date as precise as it is known: `5 October 2022`. */
export const formatDate = (date: string): string => formatDateIn('en-GB', date);
/** Between the items of a list. */
export const comma = ', ';
/** Tides, Moss and 3 more. */
export const joinSome = (told: readonly string[], more: number): string => told.join(comma) + (more > 0 ? ` and ${numbers.format(more)} more` : '');
/** Ada Example, Bo Sample and 3 more: languages may count people apart from things. */
export const joinPeople = joinSome;
/** Tides, by Ada Example and others. */
export const titleByPeople = (title: string, first: string, hasMore: boolean): string => `${title}, by ${hasMore ? `${first} and others` : first}`;

// The frame of every page.
/** Between parts of a line that are no list: `12 papers, received 5 October 2022`. */
export const pause = ', ';
export const frameSkip = 'Skip to the text';
export const frameBrowse = 'Browse';
export const frameSearch = 'Search papers';
export const frameSearchKey = 'Search';
export const frameReadingList = 'Reading list';
export const frameThemeSystem = 'Colours: system';
export const frameThemeLight = 'Colours: light';
export const frameThemeDark = 'Colours: dark';
export const frameFollow = 'Follow';
export const frameOffline = 'Reading offline';
export const frameProblems = 'Problem codes';
export const frameSource = 'Source';
export const frameHome = 'Home';
export const frameBreadcrumbs = 'Breadcrumbs';
export const frameOnThisPage = 'On this page';
export const frameAboutThisPage = 'About this page';
export const frameLetters = 'By letter';
export const framePages = 'Pages';
export const framePrevious = 'Previous';
export const frameNext = 'Next';
export const framePage = (number: number): string => `Page ${numbers.format(number)}`;
/** Beside a heading, from the second page of a list on. */
export const frameLeaf = (number: number): string => `page ${numbers.format(number)}`;
export const frameTitleOfLeaf = (title: string, number: number): string => `${title}, page ${numbers.format(number)}`;

// Ways to browse, in the sidebar and above headings.
export const placePapers = 'All papers';
export const placeTopics = 'Topics';
export const placeMethods = 'Methods';
export const placeAuthors = 'Authors';
export const placeYears = 'Years';
export const placeEditions = 'Editions';
export const placeByTopic = 'By topic';
export const crumbPapers = 'Papers';

// The front page.
export const homeSearchHint = 'Title, person, method or topic';
export const homeWays =
  'Search by any word, or browse by topic. The papers on [your reading list](list) and your notes stay in this browser, and everything can be [read offline](offline).';
/** After homeWays. */
export const homeWaysAdd = ' Is one missing? [Add it](contribute).';
export const homeMap = 'Alike papers lie near each other';
export const homeTrends = 'What was written when';
export const homeNewest = 'Newest papers';
export const homeEmpty = 'The shelves are empty.';
export const homeAllPapers = (value: number): string => `All ${papers(value)}`;
export const homeEdition = 'Newest edition';
export const homeAllEditions = (value: number): string => `All ${editions(value)}`;
export const homeAreas = 'Areas and topics';
export const received = (date: string): string => `received ${formatDate(date)}`;

// An entry: what is known of it and where it leads.
export const entryAbstract = 'Abstract';
export const entryNoAbstract = 'The abstract has not been copied here yet.';
export const entryRecord = 'Record';
export const entryCorrect = '[Correct this entry](correct)';
export const entryCorrectOrEdit = '[Correct this entry](correct), or [edit its file](edit)';
export const entryOpenPdf = 'Open PDF';
export const entrySave = 'Save';
export const entryPdf = 'PDF';
export const entryPublisher = 'Publisher';
export const entryArxiv = 'arXiv';
export const entryCode = 'Code';
export const entryProject = 'Project';
export const entryData = 'Data';
export const entryPage = 'Page';
export const entryOnMap = 'See it on the map';
export const entryFirstPublic = 'First public';
export const entryVenue = 'Venue';
export const entryPublishedAs = 'Published as';
export const entryMethod = 'Method';
export const entrySubject = 'Subject';
export const entryEditions = (value: number): string => (value === 1 ? 'Edition' : 'Editions');
export const entryAdded = 'Added';
/** For search engines, of an entry without an abstract. */
export const entryDescription = (title: string): string => `${title}: a paper with its facts, topics and links.`;
export const entryMoved = 'This entry has moved';
export const entryMovedTitle = (title: string): string => `${title} has moved`;
export const entryMovedDescription = (title: string): string => `This address now leads to ${title}.`;

// What became of a paper after it was published.
export const statusMark = (kind: Status): string => ({ retracted: 'retracted', superseded: 'superseded', corrected: 'corrected' })[kind];
export const statusLabel = (kind: Status): string => ({ retracted: 'Retracted', superseded: 'Superseded', corrected: 'Corrected' })[kind];
export const statusSentence = (kind: Status): string => `This paper has been ${statusMark(kind)}.`;
export const statusWithNote = (label: string, note: string): string => `${label}: ${note}`;
export const statusInstead = 'Read instead:';

// Citing.
export const cite = 'Cite';
export const citeDownload = 'Download';
export const citeBibtexRegion = 'BibTeX entry';
/** The key “Copy” and, for those who hear it, what it copies; then what the key says for a moment. */
export const citeCopy = 'Copy';
export const citeCopied = 'Copied';
export const citeCopiedSentence = 'Copied.';
export const citeNotAllowed = 'This browser did not allow copying. The citation is selected: copy it as you copy any text.';
export const citeOfStyle = (style: string): string => `the ${style} citation`;
export const citeOfBibtex = 'the BibTeX entry';

// Lists of papers: by year, as received, all.
export const listAllLede = (value: number): string => `${newestFirst(value)}.`;
export const listAllDescription = (value: number): string => `${papers(value)} of the catalogue with people, topics and abstracts, newest first.`;
export const listAllEmpty = 'The catalogue is empty. Add a file to the folder `papers` of the content, and it appears here.';
export const yearsLede = 'By the year in which a paper was first public.';
export const yearsUndated = (value: number): string => `${papers(value)} without a known date ${value === 1 ? 'is' : 'are'} left out.`;
export const yearsDescription = (dated: number, value: number): string =>
  `Papers by the year in which they were first public: ${papers(dated)} in ${years(value)}.`;
export const yearLede = (value: number, year: number): string => `${papers(value)} first public in ${year}${value > 1 ? ', newest first' : ''}.`;
export const yearDescription = (value: number, year: number): string =>
  `${papers(value)} of the catalogue that were first public in ${year}, newest first.`;
export const yearOthers = 'Other years';
export const yearLater = 'Later';
export const yearEarlier = 'Earlier';
export const editionsLede = 'The lists as they were received, each in its own order.';
export const editionsDescription = 'The lists of papers as they were received, each in its own order.';
export const editionsEmpty = 'No list has been taken in yet. [All papers](papers) are listed together.';
export const editionDescription = (value: number, title: string): string =>
  `${papers(value)} of the list “${title}”, in the order in which they were received.`;
export const editionLede = (value: number): string => `${papers(value)} in the order of the list.`;
export const editionLedeReceived = (value: number, date: string): string =>
  `${papers(value)} in the order of the list, received ${formatDate(date)}.`;
export const editionSource = 'Read from';

// Nothing at an address.
export const notFoundTitle = 'Nothing at this address';
export const notFoundDescription = 'There is no page at this address. These are the entries with the nearest names, and ways to go on.';
export const notFoundLede = 'The address may be mistyped, or the page has gone.';
export const notFoundWays = 'There are also [the front page](home), [the topics](topics) and [all papers](papers).';
export const notFoundSuggest = 'A paper that is missing can be [suggested](suggest).';
export const notFoundNearest = 'Did you mean';

// Following what is new.
export const followTitle = 'Follow what is new';
export const followTopic = 'Follow this topic';
export const followTakeTopic = 'Take its papers away';
export const followTakeAll = 'Take all papers away';
export const followHow = 'How feeds work';
export const followInReader = 'in a feed reader';
export const followByMail = 'by e-mail';
export const followWays = (ways: readonly string[]): string => ways.join(' or ');
export const followLede = (ways: string): string => `Hear of new papers ${ways}.`;
export const followDescription = (site: string, ways: string): string => `Hear of new papers in ${site} ${ways}.`;
export const followNoFeedDescription = (site: string): string => `Where new papers stand in ${site}.`;
export const followNoFeed = 'There is no feed here yet. The [list of papers](papers) begins with the newest.';
export const followFeedHeading = 'In a feed reader';
export const followFeedAbout =
  'A feed is a list of what is new, kept at an address that never changes. A feed reader is an app, a website or a mail program that looks at the feeds you have given it and shows what you have not read yet, from many sites in one place. You give no name and no e-mail address, and you stop by removing the feed. To begin, choose a feed reader (Feedly and Inoreader are websites, NetNewsWire is an app, Thunderbird and Zotero have one built in), copy the address below, and paste it where the reader says “add” or “subscribe”.';
export const followCopyAddress = 'the address';
export const followFeedHolds = (value: number): string =>
  `It holds the papers that joined last, up to ${numbers.format(value)}, each with its whole abstract. Opened in a browser, [the feed](feed) is a text for programs; there is the same as [JSON Feed](json).`;
export const followMailHeading = 'By e-mail';
export const followMailNote = 'New papers with their people, first sentences and links.';
export const followMailAddress = 'Your e-mail address';
export const followMailKey = 'Subscribe';
export const followMailPrivacy = (provider: string, host: string): string =>
  `Your address goes to ${provider}, which sends the letters, and nowhere else. The next page is theirs (${host}); you may be asked by e-mail to confirm.`;
export const followOneTopic = 'One topic only';
export const followOneTopicNote =
  'Each name is the address of a feed: copy the link (press it long, or with the right mouse key) into a feed reader.';

// Problem codes; the codes themselves are explained in English.
export const problemsTitle = 'Problem codes';
export const problemsDescription = 'What each message of the check means, why it matters, and what to type to mend it.';
export const problemsLede =
  '`npm run check` reads every entry and names what it finds as `file:line:column severity code`. This page explains each code.';
export const problemsErrors = 'Errors';
export const problemsErrorsLede = 'The catalogue is not built until they are mended.';
export const problemsWarnings = 'Warnings';
export const problemsWarningsLede = 'Worth a look; the catalogue is built all the same.';
export const problemsNotes = 'Notes';
export const problemsNotesLede = 'For information.';

// Read outside the pages: previews, browsers, copies on a disk.
export const searchSite = (title: string): string => `Search ${title}.`;
export const topicOfSite = (topic: string, title: string): string => `${topic}, a topic of ${title}`;
export const copyLabel = 'Offline copy';
export const copySays = (version: string): string => `Offline copy of [day](day), version ${version}. [This page on the web](live)`;

// Search: what a page shows before anything is typed.
export const searchTitle = 'Search';
export const searchPlaceholder = 'Title, person, method, topic or arXiv id';
export const searchAbout = (total: number): string =>
  `Search ${total === 0 ? 'papers' : papers(total)} by title, person, method, topic, arXiv id or any word of the abstract.`;
export const searchAboutAnswers = 'Slips in spelling are mended, and every search has an address of its own, to keep or to share.';
export const searchNeedsScript =
  'Searching needs JavaScript, which is switched off. Everything can also be found by hand: browse [the topics](topics), [the years](years) or [all papers](papers), newest first.';
export const searchExamples = 'For example:';
export const searchClose = 'Close';
export const searchPapers = 'Papers';
export const searchAllResults = 'All results';
export const searchResults = 'Results';

// Search: filters and order.
export const searchFilters = 'Filters';
export const searchFilterCount = (value: number): string => ` (${numbers.format(value)})`;
export const searchRemoveFilters = 'Remove filters';
export const searchRemoveFilter = <Part>(name: Part, hide: (text: string) => Part): Part[] => [hide('Remove filter '), name];
export const searchByTopic = 'Topic';
export const searchByYear = 'Year';
export const searchByHolding = 'Has';
export const searchByVenue = 'Venue';
export const searchWholeArea = 'Any topic of the area';
export const searchMoreVenues = (value: number): string => `${numbers.format(value)} more`;
export const searchHoldings = { code: 'Code', project: 'Project page', data: 'Data', doi: 'DOI', arxiv: 'arXiv id' };
export const searchShow = 'Show papers';
export const searchShowFound = (total: number): string => `Show ${papers(total)}`;
export const searchSortBy = 'Sort by';
export const searchSorts = { relevance: 'relevance', newest: 'newest', title: 'title' };
export const searchLeaves = 'Pages of results';

// Search: what was found.
const quoteAll = (words: readonly string[], link: 'and' | 'or'): string => {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${link} ${last}`;
};
const holdEvery = (full: number): string => `${papers(full)} ${full === 1 ? 'holds' : 'hold'} every word.`;
const moreHold = (more: number): string => `${numbers.format(more)} more ${more === 1 ? 'holds' : 'hold'}`;
/** A search in the titles of tabs: maps, 2 filters. */
export const searchName = (query: string, filters: number): string =>
  [query, filters === 0 ? '' : count(filters, 'filter')].filter((part) => part !== '').join(', ');
export const searchFoundLeaf = (total: number, leaf: number, leaves: number): string =>
  `${papers(total)}, page ${numbers.format(leaf)} of ${numbers.format(leaves)}`;
export const searchNothing = (query: string): string => (query === '' ? 'Nothing found.' : `Nothing found for “${query}”.`);
export const searchNothingFiltered = (query: string, filters: number): string =>
  `No paper ${query === '' ? '' : `on “${query}” `}${filters === 1 ? 'with this filter' : 'with these filters'}.`;
export const searchNothingShort = (query: string): string => `Nothing found for “${query}”. Try fewer words.`;
export const searchFull = (full: number, more: number): string => `${holdEvery(full)} ${moreHold(more)} some of them.`;
export const searchFullBut = (full: number, more: number, lacked: readonly string[]): string =>
  `${holdEvery(full)} ${moreHold(more)} most of them, not always ${quoteAll(lacked, 'or')}.`;
export const searchNoneFull = (total: number): string =>
  `No paper holds all of these words; ${total === 1 ? 'this one holds' : `these ${papers(total)} hold`} some of them.`;
export const searchNoneFullBut = (total: number, lacked: readonly string[]): string =>
  `No paper holds every word. ${total === 1 ? 'This one holds most of them, not' : `These ${papers(total)} hold most of them, not always`} ${quoteAll(lacked, 'or')}.`;
/** The same in the room of a line. */
export const searchFoundWith = (total: number, note: string): string => `${papers(total)}: ${note}`;
export const searchShortFull = (full: number, more: number, most: boolean): string =>
  `${numbers.format(full)} ${full === 1 ? 'holds' : 'hold'} every word, ${numbers.format(more)} ${more === 1 ? 'holds' : 'hold'} ${most ? 'most' : 'some'} of them`;
export const searchShortNoneFull = (total: number): string => (total === 1 ? 'it lacks some words' : 'none holds every word');
export const searchLeftOut = (words: readonly string[]): string =>
  `${quoteAll(words, 'and')} ${words.length === 1 ? 'is in no paper and was' : 'are in no paper and were'} left out.`;
export const searchDivide = 'Papers that lack some of the words';
export const searchFields = {
  identifier: 'identifier',
  title: 'title',
  name: 'method',
  author: 'author',
  topic: 'topic',
  venue: 'venue',
  'other name': 'also known as',
  abstract: 'abstract',
};
export const searchMatch = (field: string, words: readonly string[], hasMore: boolean): string =>
  `${field}: ${words.join(', ')}${hasMore ? ' …' : ''}`;
export const searchMatches = (matches: readonly string[]): string => `Matches ${matches.join(' · ')}`;
/** People of a paper; where some were asked for and lead, `others` follow them out of order. */
export const searchPeople = <Person>(first: readonly Person[], others: readonly Person[], more: number): (Person | string)[] => [
  ...first.flatMap((person, index) => (index === 0 ? [person] : [', ', person])),
  ...others.flatMap((person, index) => [index === 0 ? ', with ' : ', ', person]),
  ...(more > 0 ? [` and ${numbers.format(more)} more`] : []),
];

// Search: how the query was read, and ways on.
export const searchSentences = (sentences: readonly string[]): string =>
  sentences.map((text, index) => (index < sentences.length - 1 && !text.endsWith('.') ? `${text}.` : text)).join(' ');
export const searchReadAs = (query: string): string => `Searched for ${query}.`;
export const searchCorrected = <Part>(used: Part, asked: Part, exactly: (text: string) => Part): (Part | string)[] => [
  'Searched for ',
  used,
  ' instead of ',
  asked,
  '. ',
  exactly('Search exactly as typed'),
];
export const searchExact = <Part>(corrected: (text: string) => Part): (Part | string)[] => [
  'Searched exactly as typed. ',
  corrected('Search with corrections'),
];
export const searchDidYouMean = <Part>(link: Part, total: number): (Part | string)[] => ['Did you mean ', link, `? ${papers(total)}`];
export const searchFewerFilters = 'Search with fewer filters';
export const searchFewerWords = 'Try fewer words';
export const searchWithout = <Part>(name: Part): (Part | string)[] => ['without ', name];
export const searchWithoutFilters = 'without any filter';
export const searchNearTopics = 'Topics that come near';
export const searchAreas = 'Browse an area';
export const searchNotLoaded = 'The search index could not be loaded. Check the connection and press Enter to try again.';
export const searchNotLoadedYet = 'The search index could not be loaded. Type on to try again.';
export const searchFailed = 'This could not be searched for. Try other words.';
export const searchNoScript = 'The search could not be loaded. Check the connection, close this and open it again.';

// Search: recent searches.
export const searchRecentTitle = 'Recent searches';
export const searchRecentKept = 'Kept in this browser only.';
export const searchRecentClear = 'Clear recent searches';
export const searchRecentRemove = (query: string): string => `Remove “${query}” from recent searches`;

// Search: saving all results.
const onlyFirst = (found: number, isCut: boolean): string => (isCut ? ` Only the first ${numbers.format(found)} can be saved at once.` : '');
export const searchSaveAll = 'Save these results';
export const searchUndo = 'Undo';
export const searchSaveFailed = 'Not saved: the results could not be loaded.';
export const searchSaveRefused = 'Not saved: this browser keeps nothing for this site.';
export const searchSaveFull = (saved: number, found: number): string =>
  `The reading list is full: ${numbers.format(saved)} of ${papers(found)} saved.`;
export const searchSavedBefore = (found: number, isCut: boolean): string =>
  (found === 1 ? 'It is in your reading list already.' : 'All of them are in your reading list already.') + onlyFirst(found, isCut);
/** `present` were there before; `isCut` when more were found than can be saved at once. */
export const searchSaved = (saved: number, present: number, isCut: boolean): string => {
  const already = present > 0 ? ` ${numbers.format(present)} ${present === 1 ? 'was' : 'were'} there already.` : '';
  return `Saved ${papers(saved)} to your reading list.${already}${onlyFirst(saved + present, isCut)}`;
};
export const searchUnsaved = (value: number): string => `Removed ${papers(value)} from your reading list.`;
export const searchUnsaveRefused = 'This browser did not let the list be changed.';

// Reading offline. Sizes come formatted.
export const offlineAbout = 'Three ways to read and search the catalogue without a network.';
export const offlineLede = 'The catalogue can be read and searched without a network in three ways.';
export const offlineSometimes = 'The network comes and goes';
export const offlineSometimesHow =
  'There is nothing to do. Pages you have read stay in this browser and open without a network; so does the search, as far as it was used.';
export const offlineLong = 'You will be without a network for a while';
export const offlineLongHow =
  '[Save the whole catalogue](save) in this browser. Every page and the whole search then open at their usual addresses, and an update fetches only what has changed.';
export const offlineFiles = 'You want files of your own';
export const offlineFilesHow =
  'To archive, to hand on, or for a computer that never has a network: [the zip](zip) is a folder that opens by double click, with the same search.';
export const offlineFilesElsewhere =
  'To archive, to hand on, or for a computer that never has a network: the zip, where a site offers one, is a folder that opens by double click, with the same search.';
export const offlineSave = 'Save the whole catalogue';
export const offlineSaveSize = (size: string): string => `Save the whole catalogue (${size})`;
export const offlineNeedsScript = 'Saving needs JavaScript, which is switched off.';
export const offlineUnable =
  'This browser keeps no pages for this site. That is so in some private windows, and where the address begins with http rather than https.';
export const offlineIsCopy = 'This is a copy in a folder: everything is here already.';
export const offlineCancel = 'Cancel';
export const offlineRemove = 'Remove what is saved';
export const offlineKept =
  'Saving goes on where it stopped, whatever stopped it. What is saved stays in this browser, on this device, until you remove it or clear the browser’s data.';
export const offlineZip = 'Download the zip';
export const offlineZipSize = (size: string): string => `Download the catalogue (${size})`;
export const offlineZipHow = 'Unpack it and open `index.html` with a double click. It was made when this site was built and does not update itself.';
export const offlineZipDigest = (digest: string): string => `\`${digest}\` ([checksum file](file))`;

// Reading offline: saving the catalogue.
export const savingGoOn = 'Go on saving the catalogue';
export const savingUpdate = 'Update the saved catalogue';
export const savingAgain = 'Try again now';
export const savingNewer =
  'The catalogue is saved, and there is a newer version. An update fetches only what has changed; until it is complete the saved one stays.';
export const savingComplete = 'The whole catalogue is saved in this browser and opens without a network.';
/** `all` is not known without a network. */
export const savingPart = (files: number, all: number | undefined): string =>
  `Part of the catalogue is saved: ${numbers.format(files)} of ${all === undefined ? 'all files' : count(all, 'file')}. Saving goes on from there.`;
export const savingNone = 'The catalogue is not saved in this browser.';
/** `size` comes formatted. */
export const savingTooLarge = (files: number, size: string): string =>
  `The catalogue is too large to be saved whole in a browser (${count(files, 'file')}, ${size}). Pages that you read are kept.`;
export const savingUnknown = 'The network is needed to save the catalogue.';
export const savingElsewhere = 'Another tab of this browser is saving the catalogue already.';
export const savingDone = 'Saved. The whole catalogue now opens without a network.';
export const savingRemoved = 'Removed. Pages you read are still kept.';
export const savingRuns = 'Saving the catalogue. You can read on in another tab; keep this one open.';
export const savingPerCent = (perCent: number): string => `${perCent} per cent saved`;
export const savingProgress = (files: number, all: number, [size, fullSize]: readonly [string, string]): string =>
  `${numbers.format(files)} of ${count(all, 'file')}, ${size} of ${fullSize}`;
export const savingStopped = 'Stopped. What was saved so far is kept; saving goes on from there.';
export const savingOffline = 'The network is gone. Saving goes on by itself when it is back.';
/** `free` is what is left, where the browser tells. */
export const savingFull = (free: string | undefined): string =>
  `The browser has no more room for this site${free === undefined ? '' : ` (${free} left)`}. Free some space on the device, or remove what other sites have stored, then go on; what was saved so far is kept.`;
export const savingAltered = (file: string): string =>
  `The server sends another file than the one that was built: ${file}. Try again later; what was saved so far is kept.`;
export const savingRoom = (needed: string, free: string): string =>
  `This needs ${needed}, and the browser gives this site ${free} more at the moment. Saving may stop before the end.`;

// Shown in place of a page that was never read, when there is no network.
export const unreadTitle = 'This page is not on your device';
export const unreadAbout = 'There is no network, and this page was not read or saved before.';
export const unreadLede = 'There is no network at the moment, and you have not read this page before, so the browser has no copy of it.';
export const unreadAgain = '[Try again](again) when the network is back.';
export const unreadOthers =
  '[Search](search), [the front page](home) and [your reading list](list) open without a network, and so do the pages below.';
export const unreadSave = '[Save the whole catalogue](offline) while there is a network, and every page opens without one.';
export const unreadKept = 'Pages you have read';

// The shelf of topics on the front page.
export const shelfSpine = (topic: string, value: number): string => `${topic}: ${papers(value)}`;

// Places of the site.
export const map = 'Map';
export const trends = 'Trends';

// The reader's own marks and notes.
export const ownNew = 'New';
export const ownRead = 'Read';
export const ownNote = 'Note';
export const ownSave = 'Save';
export const ownSaveLabel = (title: string): string => `Save ${title} to the reading list`;
export const ownNotSaved = 'Not saved';
export const ownNotSavedFull = 'Not saved: the reading list is full';
export const ownNotSavedUnavailable = 'Not saved: this browser keeps nothing for this site';
export const ownMarkRead = 'Mark read';
export const ownMarkReadLabel = (title: string): string => `Mark read: ${title}`;
export const ownNoteAdd = 'Add a private note';
export const ownNoteYours = 'Your note';
export const ownNoteField = 'Private note';
export const ownNoteHint = 'Plain text, kept in this browser only.';
export const ownNoteKept = 'Kept in this browser.';
export const ownNoteGone = 'The note is gone.';
export const ownNoteTooLong = (length: number, most: number): string =>
  `Too long: ${numbers.format(length)} of ${numbers.format(most)} characters. What was kept before stays until it is shorter.`;
export const ownFull = 'Not kept: this browser has no more room for this site.';
export const ownUnavailable = 'Not kept: this browser keeps nothing for this site.';
/** @param orMore there may be more than are counted. */
export const ownNewSince = (value: number, orMore: boolean, date: string): string =>
  `${orMore ? `${numbers.format(value)} or more papers` : papers(value)} since ${date}`;
export const listTitle = 'Reading list';
export const listDescription = 'The papers you have saved, what you have read of them, and your notes. Kept in this browser only.';
export const listLede = 'Kept in this browser, on this device. Nobody else sees it, and clearing the browser’s data clears it too.';
export const listNoScript =
  'Keeping a list needs JavaScript, which is switched off. You can still browse [the topics](topics) and [all papers](papers), and keep papers as bookmarks of your browser.';
export const listNoStorage =
  'This browser keeps nothing for this site, so nothing can be saved here. Its settings for private windows or site data may say why.';
export const listEmpty = 'Nothing saved yet. Press Save on a paper, wherever you meet one, and it waits for you here.';
export const listEmptyMore =
  'On the page of a paper you can also mark it as read and write a private note; both are shown here and on its card. To bring papers from elsewhere, drop a file on this page.';
export const listEmptyWays = '[Search](search), open [a topic](topics), or see [the newest papers](papers).';
export const listShow = 'Show';
export const listAll = 'All';
export const listUnread = 'Unread';
export const listRead = 'Read';
export const listNone = 'None of your papers is among these.';
export const listOthers = 'Not on the list';
export const listOthersLede = 'Papers you have marked or written about without saving them.';
export const listClear = 'Clear the list';
export const listClearSure = 'Press again to clear';
export const listCleared = 'The list is empty. Marks and notes stay.';
export const listRemove = 'Remove';
export const listRemoveLabel = (title: string): string => `Remove ${title} from the reading list`;
export const listRemoveSelected = 'Remove selected';
export const listSelectLabel = (title: string): string => `Select ${title}`;
export const listSelected = (chosen: number, total: number): string => `${numbers.format(chosen)} of ${numbers.format(total)} selected`;
export const listRemoved = (title: string): string => `Removed “${title}”.`;
export const listRemovedSome = (value: number): string => `Removed ${papers(value)}.`;
export const listPutBack = 'Put back.';
export const listPutBackSome = (value: number): string => `Put back ${papers(value)}.`;
export const listNotChanged = 'This browser did not let the list be changed.';
export const listQuoted = (title: string): string => `“${title}”`;
/** @param day ISO 8601: other programs read it. */
export const listReadOn = (day: string): string => `Read ${day}`;
export const undo = 'Undo';
export const takeDownloadAs = 'Download as';
export const takeCopyAs = 'Copy as';
export const takeLinks = 'links';
export const takeLoading = (done: number, total: number): string => `Loading citations: ${numbers.format(done)} of ${numbers.format(total)}`;
export const takeNoCopy = 'This browser did not allow copying. Download instead.';
export const takeCopied = (value: number): string => `Copied ${papers(value)}.`;
export const takeSome = (way: 'copied' | 'downloaded', { taken, total, missing }: { taken: number; total: number; missing: string }): string =>
  `${way === 'copied' ? 'Copied' : 'Downloaded'} ${numbers.format(taken)} of ${papers(total)}. Could not load ${missing}.`;
export const takeNothing = (value: number, canBibtex: boolean): string =>
  `${value === 1 ? 'The citation' : `The ${numbers.format(value)} citations`} could not be loaded. Try again with a network.${canBibtex ? ' BibTeX needs none for papers that are kept in this browser.' : ''}`;
export const backupTitle = 'Move it, keep it safe';
export const backupLede =
  'The list, marks and notes live in this browser alone. A backup is a file of all of them; bring it in on another device, or here after the browser’s data was cleared. Nothing is sent anywhere.';
export const backupAll = 'Back up everything';
/** Beside the formats for other programs. */
export const listMarksNote = 'Marks and notes come back from a backup; other formats bring back the papers.';
export const backupDone = 'The backup holds your list, marks and notes.';
export const importTitle = 'Bring papers in';
export const importLede =
  'From a backup, or from any text that names papers of this catalogue: BibTeX, RIS, CSL-JSON, Markdown, or lines with addresses, arXiv ids, DOIs or titles.';
export const importChoose = 'Choose a file';
export const importDrop = 'or drop one anywhere on this page.';
export const importPaste = 'Paste a text';
export const importPasteField = 'Text that names papers';
export const importBring = 'Bring in';
export const importReading = 'Reading…';
export const importLooking = (done: number, total: number): string => `Looking for papers: ${numbers.format(done)} of ${numbers.format(total)}`;
const importMissing = (value: number): string => (value === 0 ? '' : `, ${numbers.format(value)} not in this catalogue`);
export const importDone = ({ added, there, missing }: { added: number; there: number; missing: number }): string =>
  `${numbers.format(added)} added, ${numbers.format(there)} already there${importMissing(missing)}${missing > 0 ? ':' : '.'}`;
export const importCut = ({ added, missing }: { added: number; missing: number }): string =>
  `${numbers.format(added)} added, then the list was full${importMissing(missing)}${missing > 0 ? ':' : '.'}`;
export const importBackup = (counts: { added: number; changed: number; there: number; missing: number; unread: number }): string => {
  const { added, changed, there, missing, unread } = counts;
  const told = [`${papers(added)} added`, `${numbers.format(changed)} completed`, `${numbers.format(there)} as they were`];
  return `${told.join(', ')}${unread > 0 ? `, ${numbers.format(unread)} could not be read` : ''}${importMissing(missing)}${missing > 0 ? ':' : '.'}`;
};
export const importMoreMissing = (value: number): string => `and ${numbers.format(value)} more`;
export const importNothing = 'No papers are named in it: no address, identifier, title or record was found.';
export const importLater = 'The backup was made by a later version of this page. Reload the page, then try again.';
export const importTooLarge = (most: number): string => `That is more than ${formatBytes(most)}. Bring it in parts.`;
export const importLeft = (value: number): string => `${numbers.format(value)} more were not looked up: bring them in parts.`;
export const importNotLoaded = 'The catalogue could not be looked up. Check the connection and try again.';
export const importFull = 'Nothing was brought in: there is no room for all of it.';
export const importUndone = 'Taken back.';
export const deleteTitle = 'Delete what is kept';
export const deleteLede = 'The list, marks, notes, recent searches and the time of your last visit. Pages kept for reading offline stay.';
export const deleteAll = 'Delete everything';
export const deleteSure = 'Press again to delete';
export const deleteDone = 'Everything that was kept here is deleted.';
export const recentTitle = 'Recently added';
export const recentLede = (value: number): string =>
  value === 1
    ? 'The paper that joined the catalogue last, whenever it was published.'
    : `The ${papers(value)} that joined the catalogue last, whenever they were published.`;
export const recentEmpty = 'Nothing has been added yet.';

// Plots and trends.
export const joinSentences = (sentences: readonly string[]): string => sentences.join(' ');
/** A label within a sentence: capitals of acronyms stay. */
const lowerFirst = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);
export const plotNumbers = 'Numbers';
export const plotYear = 'Year';
export const plotPapers = 'Papers';
export const plotShare = (share: number): string => `${Math.round(share * 100)}%`;
export const yearsNone = 'No dated papers yet';
export const yearsOnlyPaper = (year: number): string => `The one paper is from ${year}`;
export const yearsAllIn = (value: number, year: number): string => `All ${papers(value)} are from ${year}`;
export const yearsFirstIn = (value: number, year: number): string => `${papers(value)}, the first in ${year}`;
export const yearsFrom = (part: number, whole: number, year: number): string => `${numbers.format(part)} of ${papers(whole)} are from ${year}`;
export const yearsSince = (part: number, whole: number, year: number): string =>
  `${numbers.format(part)} of ${papers(whole)} are from ${year} or later`;
export const yearsCaption = (subject: string): string => `${subject}: papers by year`;
export const trendsDescription = (value: number): string =>
  `How ${papers(value)} spread over years, areas, topics, methods and venues, each plot with its numbers.`;
export const trendsLede = 'What this catalogue holds, year by year. It is a selection: the plots tell of the papers here, not of all research.';
export const trendsUndated = (value: number): string => `${papers(value)} without a known date ${value === 1 ? 'is' : 'are'} left out of the years.`;
export const trendsEarlier = (value: number, year: number): string => `${papers(value)} from before ${year} ${value === 1 ? 'is' : 'are'} not drawn.`;
export const trendsOpen = (year: number): string => `${year} may not be complete here.`;
export const trendsEmpty = (few: number): string =>
  `Fewer than ${few} papers with a date so far, too few to show a trend. Plots appear here as papers join.`;
export const trendsYearsFinding = (part: number, whole: number, year: number): string =>
  `${numbers.format(part)} of ${papers(whole)} are from ${year}, more than from any other year`;
export const trendsYearsNote = 'Papers by the year in which they were first public.';
export const trendsCodeFinding = (part: number, whole: number): string =>
  `${numbers.format(part)} of ${papers(whole)} ${part === 1 ? 'links its' : 'link their'} code`;
export const trendsCodeNote = 'Filled: papers with a known link to their code. Outlined: all papers of the year.';
export const trendsCode = 'With code';
export const trendsAreaRose = (area: string, before: number, after: number, year: number): string =>
  `${area}: up from ${plotShare(before)} to ${plotShare(after)} of papers since ${year}`;
export const trendsAreaFell = (area: string, before: number, after: number, year: number): string =>
  `${area}: down from ${plotShare(before)} to ${plotShare(after)} of papers since ${year}`;
export const trendsAreaLargest = (area: string, part: number, whole: number): string =>
  `Largest area: ${lowerFirst(area)}, ${numbers.format(part)} of ${papers(whole)}`;
export const trendsAreasNote = 'Share of each year’s papers with a topic of the area; a paper may count in several.';
export const trendsFewNote = (few: number): string => `Outlined: years with fewer than ${few} papers, where a share says little.`;
export const trendsFiled = 'Papers with a topic';
export const trendsTopicOvertook = (topic: string, other: string, year: number): string =>
  `More papers on ${lowerFirst(topic)} than on ${lowerFirst(other)} since ${year}`;
export const trendsTopicLargest = (topic: string, part: number, whole: number): string =>
  `Largest topic: ${lowerFirst(topic)}, ${numbers.format(part)} of ${papers(whole)}`;
export const trendsTopicsNote = 'Papers a year on each topic, all drawn to one scale.';
export const trendsMethodsFinding = (method: string, part: number, whole: number): string =>
  `Named most: ${method}, in ${numbers.format(part)} of ${papers(whole)}`;
export const trendsMethodsTied = (first: string, second: string, part: number): string =>
  `Named most: ${first} and ${second}, in ${papers(part)} each`;
export const trendsMethodsNote = 'Papers whose title or abstract names the method, those that introduce it included.';
export const trendsMethod = 'Method';
export const trendsVenuesFinding = (venue: string, part: number, whole: number): string =>
  `Largest venue: ${venue}, ${numbers.format(part)} of ${papers(whole)} with a known venue`;
export const trendsVenuesNote = 'Papers by venue, all its years together.';
export const trendsVenue = 'Venue';
export const trendsTopic = 'Topic';
export const trendsArea = 'Area';
export const trendsPlotYears = 'Columns: papers by year';
export const trendsPlotCode = 'Columns: papers with code by year';
export const trendsPlotMethods = 'Bars: papers that name each method';
export const trendsPlotVenues = 'Bars: papers by venue';
export const trendsPlotOf = (subject: string): string => `${subject}: columns by year`;
export const trendsSee = 'Trends over the years';
export const topicGraphTitle = 'Topics that meet in papers';
export const topicGraphLargest = (value: number): string => `Drawn: the ${numbers.format(value)} largest.`;
export const topicGraphNote = 'A line joins topics that share papers: the wider, the more. Each topic’s page lists its companions with numbers.';

// The way through a list, what a search found, links to paragraphs.
export const neighboursLabel = 'Newer and older papers';
export const neighboursNewer = 'Newer';
export const neighboursOlder = 'Older';
export const orderLabel = 'Papers of the list you came from';
export const orderBack = (list: string): string => `Back to ${list}`;
export const orderPlace = (place: number, total: number): string => `${numbers.format(place)} of ${numbers.format(total)}`;
export const orderPrevious = 'Previous';
export const orderNext = 'Next';
export const orderPreviousLeaf = 'The page of the list before';
export const orderNextLeaf = 'The next page of the list';
export const orderSearch = (query: string): string => `the search for “${query}”`;
export const foundWords = (words: string): string => `Found: ${words}`;
export const foundClear = 'Clear';
export const paragraphCopy = 'Copy a link to this paragraph';
export const paragraphCopied = 'Link copied.';
export const paragraphNotCopied = (address: string): string => `This browser did not allow copying. The link is ${address}`;

// Keys that act at once, and the sheet that tells them.
export const keysTitle = 'Keyboard shortcuts';
export const keysClose = 'Close';
export const keysAnywhere = 'Anywhere';
export const keysSearch = 'Search papers';
export const keysHelp = 'Show this sheet';
export const keysTheme = 'Change the colours';
export const keysInLists = 'In lists';
export const keysNextCard = 'Next paper';
export const keysPreviousCard = 'Previous paper';
export const keysOpenCard = 'Open it';
export const keysOfPaper = 'On a paper, or the one chosen in a list';
export const keysSave = 'Save to the reading list';
export const keysMark = 'Mark as read';
export const keysCite = 'Copy BibTeX';
export const keysNext = 'Next paper, or page of a list';
export const keysPrevious = 'Previous paper, or page of a list';
export const keysGo = 'Go to';
export const keysHome = 'Home';
export const keysPapers = 'All papers';
export const keysTopics = 'Topics';
export const keysList = 'Reading list';
export const keysSwitch = 'Single keys act at once';
export const keysSwitchNote =
  'Switch this off if you dictate, or if keys are pressed by accident. Ctrl K opens the search either way. This browser remembers it.';
export const keysSaved = 'Saved to the reading list.';
export const keysUnsaved = 'Taken off the reading list.';
export const keysCopied = 'BibTeX copied.';
export const keysNotCopied = 'The BibTeX entry could not be copied.';

// The map of all papers.
export const mapDescription = (value: number): string => `${papers(value)} on one sheet, those that are alike near each other.`;
export const mapLede = (value: number): string =>
  value === 1
    ? 'One paper so far, a mark that leads to it.'
    : `${papers(value)}, each a mark that leads to it. The nearer two marks, the more the papers have in common; directions mean nothing.`;
export const mapSample = (drawn: number, whole: number): string =>
  `The catalogue has ${papers(whole)}; ${numbers.format(drawn)} of them, chosen by chance, are drawn.`;
export const mapNotDrawn = 'The paper you came from is not among those drawn.';
export const mapEmpty = 'The map is empty: there are no papers yet.';
export const mapName = (value: number): string => `Map of ${papers(value)}`;
export const mapKeys =
  'Arrow keys go from paper to paper, Enter opens one, Escape closes its card. Plus, minus and 0 zoom, Shift with arrows moves the sheet. The wheel zooms with Ctrl or ⌘, or once the map has been clicked; two fingers zoom on a touch screen.';
export const mapHowTo = 'How to move about';
export const mapZoomIn = 'Zoom in';
export const mapZoomOut = 'Zoom out';
export const mapReset = 'Whole map';
export const mapAreas = 'Areas';
export const mapNoArea = 'No topic';
export const mapTopic = 'Topic';
export const mapAllTopics = 'All topics';
export const mapFrom = 'From';
export const mapTo = 'to';
export const mapAnyYear = 'any year';
export const mapClear = 'Show all';
export const mapShown = (shown: number, whole: number): string =>
  shown === whole ? `${whole === 1 ? '' : 'All '}${papers(whole)} shown` : `${numbers.format(shown)} of ${papers(whole)} shown, the others faded`;
export const mapPlace = (place: number, whole: number, where: string): string =>
  `${numbers.format(place)} of ${numbers.format(whole)}${where === '' ? '' : `, ${where}`}`;
export const mapPaper = (title: string, people: string, place: string): string => [title, people, place].filter((part) => part !== '').join('. ');
export const mapFailed = 'The map could not be loaded. The lists below lead to the same papers.';
export const mapNeedsScript = 'A map of this many papers needs JavaScript, which is switched off. The lists below lead to the same papers.';
export const mapLoading = 'The map is being loaded.';
export const mapAsList = 'The same as lists';

// Topics, methods and authors.
export const people = (value: number): string => count(value, 'person', 'people');
export const areas = (value: number): string => count(value, 'area');
export const searchAllPapers = (value: number): string => `Search all ${papers(value)}`;
export const andMore = (value: number): string => `and ${numbers.format(value)} more`;
export const newestFirst = (value: number): string => `${papers(value)}${value > 1 ? ', newest first' : ''}`;
export const topicsLede = (topicCount: number, areaCount: number): string =>
  `${topics(topicCount)} in ${areas(areaCount)}. A paper carries one to four.`;
export const topicsDescription = (topicCount: number, areaCount: number): string =>
  `${topics(topicCount)} in ${areas(areaCount)}: what belongs to each, and how many papers it holds.`;
export const topicDescription = (value: number, label: string, scope: string): string => `${papers(value)} on ${label.toLowerCase()}. ${scope}`;
export const topicAliases = (aliases: string): string => `Also found as ${aliases}.`;
export const topicAside = 'Years, methods and feeds';
export const topicCentral = 'Most central';
export const topicTogether = 'Often together with';
export const topicBorn = 'Methods introduced here';
export const topicMentioned = 'Methods named most';
export const topicEmpty = 'No paper is filed here yet. The other topics of the area are in the sidebar.';
/** Words of a paper for which it carries the topic. */
export const topicHereFor = (words: string): string => `Here for: ${words}`;
export const methodsLede = (value: number, introduced: number): string => {
  if (value === 0) return 'No paper names a method yet.';
  if (introduced === 0) return `${methods(value)} that papers name, from outside the catalogue.`;
  if (introduced === value) return `${methods(value)} that papers name, introduced here.`;
  return `${methods(value)} that papers name: ${numbers.format(introduced)} introduced here, in bold, the others from outside.`;
};
export const methodsDescription = (value: number): string =>
  `${methods(value)} that papers of the catalogue introduce, mention or compare with by name, A to Z.`;
export const methodsCaption = 'Methods, and how many papers introduce, mention and compare with each';
/** Heads of narrow columns: they may break where the soft hyphens stand. */
export const methodsName = 'Method';
export const methodsIntroduced = 'Introduced by';
export const methodsMentioned = 'Men\u00ADtioned';
export const methodsCompared = 'Com\u00ADpared';
export const methodDescription = (name: string, mentions: number): string =>
  `${name}, and ${papers(mentions)} that mention it, each in its own words.`;
export const methodIntroducedDescription = (name: string, title: string, mentions: number): string =>
  `${name}, introduced by “${title}”, and ${papers(mentions)} that mention it.`;
export const methodSpellings = (spellings: string): string => `Also written ${spellings}.`;
export const methodOutside = 'No paper of the catalogue introduces it.';
export const methodIntroducedBy = 'Introduced by';
export const methodComparedBy = (value: number): string => `${papers(value)} ${value === 1 ? 'compares' : 'compare'} with it`;
export const methodMentionedBy = (value: number): string => `${papers(value)} ${value === 1 ? 'mentions' : 'mention'} it`;
export const methodAlsoMentionedBy = (value: number): string => `${numbers.format(value)} more ${value === 1 ? 'mentions' : 'mention'} it`;
export const methodCompanions = 'Named together with';
export const methodTopics = 'Topics of these papers';
export const authorsLede = (value: number): string => (value === 0 ? 'No people yet.' : `${people(value)}${value > 1 ? ', by family name' : ''}.`);
export const authorsDescription = (value: number): string =>
  `${people(value)} who wrote the papers of the catalogue, by family name, with the papers of each.`;
export const authorLede = (value: number, first: number | undefined, last: number | undefined): string =>
  `${papers(value)}${first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`}.`;
export const authorDescription = (value: number, name: string): string =>
  `${papers(value)} by ${name} in the catalogue, with the people they wrote with.`;
export const authorVariants = (names: string): string => `Also printed as ${names}.`;
export const authorCompanions = 'Wrote with';
export const authorTopics = 'Writes on';
export const authorUndated = 'Without a date';

// Related papers, and why an entry carries its topics.
export const relatedTitle = 'Related papers';
/** Between the reasons for one paper. */
export const relatedPause = '; ';
export const relatedBoth = (subjects: string): string => `both: ${subjects}`;
export const relatedBothMention = (names: string): string => `both mention ${names}`;
export const relatedIntroduces = (method: string): string => `introduces ${method}, mentioned here`;
export const relatedMentions = (method: string): string => `mentions ${method}`;
export const relatedIntroducesCompared = (method: string): string => `introduces ${method}, compared here`;
export const relatedCompares = (method: string): string => `compares with ${method}`;
export const relatedAlsoBy = (names: string): string => `also by ${names}`;
export const entryFiledUnder = 'Filed under';
export const entryTopicWords = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(comma);
