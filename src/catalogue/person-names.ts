/**
 * The parts of a printed name. Guesses are made only where print tells: whatever could be one name or several,
 * a person or a group, stays whole.
 */

export type PersonName =
  | {
      readonly kind: 'person';
      readonly family: string;
      /** `van der`, in lower case before the family name; capitalised ones are part of the family name. */
      readonly particle?: string;
      readonly given: string;
      readonly suffix?: string;
    }
  /** A group, or a person of one name. */
  | { readonly kind: 'whole'; readonly name: string };

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PARTICLES = words(
  'af al ap av ben bin bint da dal das de degli dei del della delle den der des di do dos du e el i ibn la las le lo los ten ter th van vom von v. y zu zum zur',
);
/** Those that print capitalises as part of the family name: Van den Broeck, De Luca. Other short words are given names too (Do, Bin, Ben). */
const CAPITAL_PARTICLES = words('Al Da De Del Della Delle Den Der Des Di Dos Du El La Le Lo Ten Ter Van Von');
/** Particles that join two family names. */
const JOINTS = words('e i y');
/** Where these are family names, Van and Le are middle names; Le at either end of a name is one itself. */
const VIETNAMESE = words(
  'Bui Bùi Dang Đặng Dinh Đinh Do Đỗ Ho Hồ Hoang Hoàng Huynh Huỳnh Lê Ngo Ngô Nguyen Nguyễn Pham Phạm Phan Tran Trần Truong Trương Vo Võ Vu Vũ',
);
/** Before these, Le, Da or Ten are given names. */
const CHINESE = words(
  `Cai Cao Chan Chang Chen Cheng Chow Chu Cui Dai Deng Ding Dong Du Fan Fang Feng Fu Gao Gong Gu Guo Han He Hou Hu Huang Jiang Jin Kong Lai Lam Lau Lee Lei Li Liang Liao Lin Ling Liu Long Lu Luo Lyu Lü Ma Mao Meng Mo Ng Ni Pan Peng Qian Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Tsai Wan Wang Wei Wen Wong Wu Xia Xiang Xiao Xie Xing Xiong Xu Xue Yan Yang Yao Ye Yin Yu Yuan Zeng Zhai Zhan Zhang Zhao Zheng Zhong Zhou Zhu Zou`,
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const COMMA_SUFFIX = /,\s*((?:jr|sr|ii|iii|iv)\.?)$/i;
const GROUP_WORD =
  /^(?:the\s|team\s|et al|école\s)|\b(?:team|collaboration|consortium|university|universität|université|universidad|universidade|università|universitat|politecnico|politécnica|polytechnic|institute|istituto|instituto|institut|hochschule|academy|college|laboratory|laboratories|foundation|association|committee|council|ministry|agency|corporation|working group|initiative)(?![a-z])|^(?:hugging face|google|microsoft|nvidia|openai|deepmind|alibaba|tencent|baidu|bytedance)(?:\s|$)|\s(?:group|labs?|project|workshop|research|community|network|inc\.?|ltd\.?|llc|gmbh)$/i;
/** In capitals, for Ai is a name of people. */
const GROUP_INITIALS = /\sAI$/;
/** Scripts whose names are printed family name first. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/** What print puts for people it does not name, after the last of them or in a place of its own. */
const ET_AL = /(?:^|,?\s+)(?:et\.? al(?:ii|\.)?|(?:and|&) others)$/i;

export interface People {
  /** As printed. */
  readonly names: readonly string[];
  /** Whether print says that there are more. */
  readonly hasMore: boolean;
}

/**
 * Tell people from the sign that there are more of them, which is nobody.
 *
 * @example listPeople(['Ada Example', 'et al.']) // => { names: ['Ada Example'], hasMore: true }
 */
export function listPeople(printed: readonly string[] = []): People {
  const last = printed.at(-1);
  if (last === undefined || !ET_AL.test(last)) return { names: printed, hasMore: false };
  const named = last.replace(ET_AL, '').trim();
  return { names: named === '' ? printed.slice(0, -1) : [...printed.slice(0, -1), named], hasMore: true };
}

/**
 * Split a printed name.
 *
 * @example splitName('Jan van der Berg') // => { kind: 'person', family: 'Berg', particle: 'van der', given: 'Jan' }
 * @example splitName('The Example Team') // => { kind: 'whole', name: 'The Example Team' }
 */
export function splitName(name: string): PersonName {
  const { rest, suffix: afterComma } = cutSuffix(name);
  if (GROUP_WORD.test(rest) || GROUP_INITIALS.test(rest) || /\s(?:and|&)\s/i.test(rest) || /[{}@;]/.test(rest)) return { kind: 'whole', name };
  if (rest.includes(',')) return splitInverted(rest, afterComma) ?? { kind: 'whole', name };
  const parts = rest.split(/\s+/).filter(Boolean);
  const suffix = afterComma ?? (parts.length > 2 && SUFFIX.test(parts.at(-1) ?? '') ? parts.pop() : undefined);
  if (parts.length < 2) return { kind: 'whole', name };
  if (parts.length === 2 && parts.every((part) => FAMILY_FIRST.test(part))) return { kind: 'person', family: parts[0] ?? '', given: parts[1] ?? '' };
  const { familyStart, particleStart } = findFamily(parts);
  return createPerson(
    { given: parts.slice(0, particleStart), particle: parts.slice(particleStart, familyStart), family: parts.slice(familyStart) },
    suffix,
  );
}

/**
 * Turn a printed name into one to sort by: family name with its particles, then the given names.
 *
 * @example createSortName('Jan van der Berg') // => 'van der Berg, Jan'
 * @example createSortName('Ada B. Example Jr.') // => 'Example, Ada B., Jr.'
 */
export function createSortName(name: string): string {
  const split = splitName(name);
  if (split.kind === 'whole') return split.name;
  const family = split.particle === undefined ? split.family : `${split.particle} ${split.family}`;
  return [family, split.given, split.suffix ?? ''].filter(Boolean).join(', ');
}

function cutSuffix(name: string): { rest: string; suffix?: string } {
  const match = COMMA_SUFFIX.exec(name);
  return match?.[1] === undefined || match.index === 0 ? { rest: name } : { rest: name.slice(0, match.index), suffix: match[1] };
}

/** `Example, Ada`: already the other way round. */
function splitInverted(name: string, suffix: string | undefined): PersonName | undefined {
  const [before = '', after = '', ...more] = name.split(',').map((part) => part.trim());
  if (more.length > 0 || before === '' || after === '') return undefined;
  const parts = before.split(/\s+/);
  const familyStart = parts.slice(0, -1).findIndex((part) => !PARTICLES.has(part));
  const start = familyStart === -1 ? parts.length - 1 : familyStart;
  return createPerson({ given: [after], particle: parts.slice(0, start), family: parts.slice(start) }, suffix);
}

/** The family name is the last word with what belongs to it; at least one word is left for the given name. */
function findFamily(parts: readonly string[]): { familyStart: number; particleStart: number } {
  const capitals = !parts.some((part) => VIETNAMESE.has(part)) && !CHINESE.has(parts.at(-1) ?? '') && parts[0] !== 'Le' && parts.at(-1) !== 'Le';
  const isPart = (part = ''): boolean => PARTICLES.has(part) || (capitals && CAPITAL_PARTICLES.has(part));
  let familyStart = parts.length - 1;
  if (
    familyStart > 2 &&
    JOINTS.has((parts[familyStart - 1] ?? '').toLowerCase()) &&
    isJoint(parts[familyStart - 1] ?? '', parts[familyStart - 2] ?? '')
  )
    familyStart -= 2;
  let particleStart = familyStart;
  while (particleStart > 1 && isPart(parts[particleStart - 1])) particleStart--;
  const capital = parts.findIndex((part, at) => at >= particleStart && at < familyStart && !PARTICLES.has(part));
  return capital === -1 ? { familyStart, particleStart } : { familyStart: particleStart, particleStart };
}

/** `Vega y Sol` joins two family names; a single letter in capitals is an initial, except the Spanish Y after a word. */
const isJoint = (joint: string, before: string): boolean => (JOINTS.has(joint) || joint === 'Y') && /^\p{L}{3,}/u.test(before);

function createPerson(parts: Readonly<Record<'given' | 'particle' | 'family', readonly string[]>>, suffix: string | undefined): PersonName {
  return {
    kind: 'person',
    family: parts.family.join(' '),
    ...(parts.particle.length > 0 && { particle: parts.particle.join(' ') }),
    given: parts.given.join(' '),
    ...(suffix !== undefined && { suffix }),
  };
}
