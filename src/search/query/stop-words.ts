/**
 * Words that carry a question and not its subject. They never exclude a paper, they only help to order what is found.
 * The list is short on purpose, because long ones hold words that mean something here (`few` shot, `self` attention,
 * `one` class, `out` of distribution, `first` order, `over` fitting): articles, pronouns, auxiliary verbs,
 * prepositions and conjunctions, what questions begin with and what they praise, and how one speaks of papers.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those such some any each both',
    'i me my we us our you your he she it its they them their',
    'am is are was were be been being do does did has have had can could may might must shall should will would',
    'about across after against among as at before between by during for from how in into of off on onto per than through to toward towards under upon using use used uses via with within without',
    'and or but nor so if then while whether because also there here not no',
    'what when where which who whom whose why many much',
    'best better good new more most way ways kind kinds thing things lot lots different various several',
    'make makes making made get gets getting got help helps let lets exist exists happen happens like know just really actually ever',
    'article articles paper papers publication publications work works study studies researcher researchers author authors et al',
    'propose proposes proposed introduce introduces introduced discuss discusses discussed called',
    'find show give list tell want need needs looking search please anything something someone',
  ].flatMap((line) => line.split(' ')),
);

/** Tell whether a folded word says nothing about the subject. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
