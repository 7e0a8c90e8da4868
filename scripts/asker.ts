/** Questions of `npm run new` in the terminal. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkbox, input } from '@inquirer/prompts';
import { parseVocabulary } from '../src/catalogue/files/vocabulary-file.ts';
import type { Asker } from '../src/lookup/complete-record.ts';

const AT_MOST = 4;

/** Ask with the vocabulary of a content folder. */
export function createAsker(content: string): Asker {
  const file = path.join(content, 'topics.yaml');
  const { value } = parseVocabulary(readFileSync(file, 'utf8'), file);
  const topics = (value?.areas ?? []).flatMap((area) => area.topics);
  return {
    ask: async (question) => (await input({ message: `${question}:` })).trim(),
    chooseTopics: (proposals) => {
      const evidence = new Map(proposals.map((proposal) => [proposal.topic, proposal.evidence]));
      const first = topics.filter(({ id }) => evidence.has(id)).sort((a, b) => rank(a.id, proposals) - rank(b.id, proposals));
      const choices = [...first, ...topics.filter(({ id }) => !evidence.has(id))].map(({ id, label, scope }) => ({
        value: id,
        name: label,
        checked: evidence.has(id),
        description: evidence.get(id) ?? scope,
      }));
      return checkbox({ message: 'Topics, one to four', choices, validate: (chosen) => chosen.length <= AT_MOST || `choose at most ${AT_MOST}` });
    },
  };
}

const rank = (id: string, proposals: readonly { readonly topic: string }[]): number => proposals.findIndex(({ topic }) => topic === id);
