/** Venues in lines of pasted text and in comments of authors: `NeurIPS 2024 Spotlight · Wed 11 Dec`, `Accepted at ICLR 2025`. */

const YEAR = /\b(?:19|20)\d\d\b/;
const WORD = /\b(?:conf|conference|workshop|proceedings|symposium|transactions|journal|poster|spotlight|oral)\b/i;
const SESSION = /^(?:(?:poster|spotlight|oral|presentation|session|paper|track|main|conference|[·,|()/-]|\d{1,3})(?: |$))+$/i;
const ACRONYM = /^(?:[\p{L}&-]{1,30} ){0,3}(?=[\p{L}\d-]*\p{Lu}[\p{L}\d-]*\p{Lu})[\p{L}\d-]{2,20} (?:19|20)\d\d\b/u;
const WEEKDAY = / ?[·•|,(–—-]? ?\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b.*$/;
const KIND = /[ ,(·•|–—-]{0,3}\b(?:poster|spotlight|oral)s?(?: (?:poster|presentation|session|paper))?\)?$/i;
const MAX_LENGTH = 200;

/** Whether a line between title and abstract tells where the paper appeared, or in which session. */
export function isVenueLine(text: string): boolean {
  if (text.length > MAX_LENGTH || /[.?!]$/.test(text)) return false;
  return SESSION.test(text) || (YEAR.test(text) && (WORD.test(text) || ACRONYM.test(text)));
}

/** The venue of such a line, without kind of presentation, day and time; `undefined` where it has no year. */
export function readVenueLine(text: string): string | undefined {
  const [first = ''] = text.slice(0, MAX_LENGTH).split(/ [·•|] /);
  const venue = first.replace(WEEKDAY, '').replace(KIND, '').trim();
  return YEAR.test(venue) && /\p{L}/u.test(venue) ? venue : undefined;
}

const STATED =
  /(?:^|[.,;:(] ?)(?:(?:accepted|published|presented|to appear|appear(?:s|ed|ing)?)(?: as an? (?:main |full )?(?:conference )?(?:paper|poster|oral|spotlight))? (?:at|to|in|by|for)|published as a conference paper at)(?: the)? ([A-Z][A-Za-z]{1,15}) ?((?:19|20)\d\d)(?= ?(?:$|[.,;)]|\((?:oral|spotlight|poster)))/gi;

/** The conference that a comment names with its year as the place of the paper; other words are not judged. */
export function readStatedVenue(comment: string): string | undefined {
  for (const [, name = '', year = ''] of comment.slice(0, 2000).matchAll(STATED))
    if (/^[A-Z][A-Za-z]*[A-Z]|^Interspeech$/.test(name)) return `${name} ${year}`;
  return undefined;
}
