/** A stop ends a sentence before a capital, a digit or an opening sign, but not after these. */
const END = /(?<!\b(?:e\.g|i\.e|vs|cf|al|resp|Fig|Eq|Sec|No|approx)\.)(?<=[.!?]['"”’)]?)\s+(?=['"“‘([]?[\p{Lu}\p{N}])/u;

/** Cut plain text into sentences. */
export const splitSentences = (text: string): readonly string[] => text.split(END);
