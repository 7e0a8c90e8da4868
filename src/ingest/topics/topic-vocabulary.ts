/** The vocabulary as the adviser reads it: each topic with its names as patterns. */
import { parse } from 'yaml';

export interface VocabularyTopic {
  readonly id: string;
  readonly area: string;
  readonly names: readonly TopicName[];
  /** Label, aliases and scope: what the vocabulary says of the topic. */
  readonly text: string;
}

export interface TopicName {
  readonly name: string;
  readonly kind: 'label' | 'label word' | 'alias';
  readonly pattern: RegExp;
}

/** Read the text of a topics.yaml that has passed the check. */
export function parseVocabulary(vocabulary: string): VocabularyTopic[] {
  const { areas } = parse(vocabulary) as { areas: { id: string; topics: RawTopic[] }[] };
  return areas
    .flatMap(({ id: area, topics }) => topics.map((topic) => ({ ...topic, area })))
    .map(({ id, area, label, scope = '', aliases = [] }) => {
      const names = [
        { name: label, kind: 'label' as const },
        ...aliases.map((name) => ({ name, kind: 'alias' as const })),
        ...splitLabel(label).map((name) => ({ name, kind: 'label word' as const })),
      ];
      return {
        id,
        area,
        names: names.map((name) => ({ ...name, pattern: createPattern(name.name) })),
        text: [label, ...aliases, scope.replace(/\bnot\b[^;.]*/g, '')].join('. '),
      };
    });
}

/** Whether the text holds topics at all; what is wrong with them, the check says. */
export function hasVocabulary(vocabulary: string): boolean {
  try {
    return parseVocabulary(vocabulary).length > 0;
  } catch {
    return false;
  }
}

/** “Graph mining and clustering” names graph mining and graph clustering; “Document and table understanding”, document understanding. */
function splitLabel(label: string): string[] {
  const [left = '', right] = label.split(' and ');
  if (right === undefined) return [];
  const [ours, theirs] = [left.split(' '), right.split(' ')];
  if (ours.length === 1 && theirs.length > 1) return [`${left} ${theirs.at(-1) ?? ''}`, right];
  if (ours.length > 1 && theirs.length === 1) return [left, `${ours[0] ?? ''} ${right}`];
  return [left, right];
}

/** Acronyms match as they are written; words in any case, in British or American spelling, joined or not, and in the plural. */
function createPattern(name: string): RegExp {
  const isAcronym = name === name.toUpperCase() || /^[A-Z]{2,}s$/.test(name) || (/[a-z][A-Z]|[A-Z].*[A-Z]/.test(name) && !name.includes(' '));
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (isAcronym) return new RegExp(`(?<![\\w-])${escaped}(?!\\w)`);
  const loose = escaped
    .replace(/s$/, '')
    .replace(/i[sz](?=e|ing|ation)/g, 'i[sz]')
    .replace(/[ -]/g, '[ -]?');
  return new RegExp(`(?<!\\w)${loose}(?:s|es)?(?!\\w)`, 'i');
}

interface RawTopic {
  readonly id: string;
  readonly label: string;
  readonly scope?: string;
  readonly aliases?: readonly string[];
}
