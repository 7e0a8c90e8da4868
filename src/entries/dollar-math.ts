/**
 * Maths between dollars for remark, with Pandoc's rule (https://pandoc.org/MANUAL.html#extension-tex_math_dollars):
 * an opening dollar has a non-space to its right, a closing one a non-space to its left and no digit to its right,
 * so `$5 and $6` stays money. `$$…$$` inside a line is display maths, and a fence of `$$` lines works as in remark-math.
 */
import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

const DOLLAR = 36;
const BACKSLASH = 92;
/** A scan for the closing dollar gives up here, so that a flood of dollars costs linear time. */
const MAX_SCAN = 4000;

/** The unified plugin. */
export function remarkDollarMath(this: Processor): void {
  const data = this.data();
  const micromark = (data.micromarkExtensions ??= []);
  const fromMarkdown = (data.fromMarkdownExtensions ??= []);
  micromark.push(dollarMathSyntax());
  fromMarkdown.push(mathFromMarkdown());
}

function dollarMathSyntax(): Extension {
  return { flow: math().flow ?? {}, text: { [DOLLAR]: dollarText } };
}

const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32;
const isLineEnd = (code: Code): boolean => code !== null && code < -2;
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

const dollarText: Construct = {
  name: 'mathText',
  previous(code) {
    return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
  },
  tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let size = 0;
    let closing = 0;
    let scanned = 0;
    let before: Code = null;
    let isEscaped = false;

    const open: State = (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      return inOpening(code);
    };
    const inOpening: State = (code) => {
      if (code === DOLLAR) {
        size++;
        effects.consume(code);
        return inOpening;
      }
      if (size > 2 || isSpace(code)) return nok(code);
      effects.exit('mathTextSequence');
      return between(code);
    };
    const between: State = (code) => {
      if (code === null || scanned > MAX_SCAN) return nok(code);
      if (isLineEnd(code)) {
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        before = code;
        isEscaped = false;
        return between;
      }
      if (code === DOLLAR && !isSpace(before)) {
        closing = 0;
        return effects.attempt({ tokenize: tokenizeClosing, partial: true }, finish, dataStart)(code);
      }
      return dataStart(code);
    };
    const dataStart: State = (code) => {
      effects.enter('mathTextData');
      return data(code, true);
    };
    const data = (code: Code, first = false): State | undefined => {
      if (code === null || isLineEnd(code) || (code === DOLLAR && !first && !isEscaped)) {
        effects.exit('mathTextData');
        return between(code);
      }
      scanned++;
      before = code;
      isEscaped = code === BACKSLASH && !isEscaped;
      effects.consume(code);
      return data;
    };
    const finish: State = (code) => {
      effects.exit('mathText');
      return ok(code);
    };
    function tokenizeClosing(inner: Effects, accept: State, reject: State): State {
      const sequence: State = (code) => {
        if (code === DOLLAR && closing < size) {
          closing++;
          inner.consume(code);
          return sequence;
        }
        if (closing < size || code === DOLLAR || (size === 1 && isDigit(code))) return reject(code);
        inner.exit('mathTextSequence');
        return accept(code);
      };
      return (code) => {
        inner.enter('mathTextSequence');
        return sequence(code);
      };
    }
    return open;
  },
};
