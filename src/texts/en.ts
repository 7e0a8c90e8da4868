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

const numbers = new Intl.NumberFormat(language);
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
export const pause = ',';
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
export const listAllLede = (value: number): string => `${papers(value)}, newest first.`;
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

// Read outside the pages: previews, browsers, copies on a disk, pictures.
export const searchSite = (title: string): string => `Search ${title}.`;
export const topicOfSite = (topic: string, title: string): string => `${topic}, a topic of ${title}`;
export const copyLabel = 'Offline copy';
export const copySays = (version: string): string => `Offline copy of [day](day), version ${version}. [This page on the web](live)`;
/** Names in a picture, of which `others` had no room. */
export const pictureOthers = 'others';
export const picturePeople = (names: readonly string[], others: number): string => {
  const last = others > 0 ? `${numbers.format(others)} more` : names.at(-1);
  const first = others > 0 ? names : names.slice(0, -1);
  return first.length === 0 ? (last ?? '') : `${first.join(', ')} and ${last}`;
};

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
export const recentTitle = 'Recently added';
export const recentLede = (value: number): string => `The ${papers(value)} that joined the catalogue last, whenever they were published.`;
export const recentEmpty = 'Nothing has been added yet.';
