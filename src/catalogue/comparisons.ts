/**
 * What a text sets itself against: in each sentence the words that follow a phrase of comparison (“outperforms”,
 * “compared with”, “baselines such as”, “better than”), up to where the sentence turns to something else: to what
 * the comparison was made on or with (“on LLaMA”, “using CLIP”) or to the next verb.
 */
import { splitSentences } from './sentences.ts';

const CUE =
  /\b(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outpac(?:es?|ed|ing)|exceed(?:s|ed|ing)?|beat(?:s|ing)?|(?:compar(?:ed|able|isons?|es?|ing)|superior(?:ity)?|competitive|on par)(?: (?:\p{L}+ly|favou?rably))? (?:to|with|against|over)|(?:improv\w+|gains?|advantages?) (?:over|up ?on)|(?:rival|match)(?:s|es|ed|ing)?|(?:better|worse|faster|slower|larger|smaller|higher|lower|fewer|less|more(?: \p{L}+)?) than|baselines?,? (?:such as|like|including|e\.g\.)|versus|vs\.?)(?!\p{L})/giu;

const TURN =
  /[;:]|\b(?:on|using|use|for|in|across|when|while|whereas|where|which|under|within|via)\b|,(?: (?:and|but|then|thus|yet))? (?:it|we|they|\p{Ll}\p{L}+(?:s|ed|ing))\b/u;

/**
 * List what a text compares with, as it is written.
 *
 * @example findCompared('Tulip outperforms LoRA and CLIP on GLUE.') // => [' LoRA and CLIP ']
 */
export function findCompared(text: string): string[] {
  return splitSentences(text).flatMap((sentence) =>
    [...sentence.matchAll(CUE)].map((cue) => {
      const rest = sentence.slice(cue.index + cue[0].length);
      return rest.slice(0, TURN.exec(rest)?.index ?? rest.length);
    }),
  );
}
