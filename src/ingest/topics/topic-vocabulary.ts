/** The vocabulary as the adviser reads it: each topic with its names as patterns. */
import { parse } from 'yaml';

export interface VocabularyTopic {
  readonly id: string;
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
  const { areas } = parse(vocabulary) as { areas: { topics: RawTopic[] }[] };
  return areas
    .flatMap(({ topics }) => topics)
    .map(({ id, label, scope = '', aliases = [] }) => {
      const parts = [...new Set([label, ...label.split(/ and |, /)])].filter((part) => part === label || part.length > 6);
      const names = [
        ...parts.map((name) => ({ name, kind: name === label ? ('label' as const) : ('label word' as const) })),
        ...aliases.map((name) => ({ name, kind: 'alias' as const })),
      ];
      return {
        id,
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

/** Acronyms match as they are written; words in any case, with a space or hyphen between, and in the plural. */
function createPattern(name: string): RegExp {
  const isAcronym = name === name.toUpperCase() || /^[A-Z]{2,}s$/.test(name) || (/[a-z][A-Z]|[A-Z].*[A-Z]/.test(name) && !name.includes(' '));
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (isAcronym) return new RegExp(`(?<![\\w-])${escaped}(?!\\w)`);
  const loose = escaped.replace(/s$/, '').replace(/[ -]/g, '[ -]');
  return new RegExp(`(?<!\\w)${loose}s?(?!\\w)`, 'i');
}

interface RawTopic {
  readonly id: string;
  readonly label: string;
  readonly scope?: string;
  readonly aliases?: readonly string[];
}
