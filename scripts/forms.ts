/** `npm run forms`: the topics of the vocabulary → the choices of the form “Add a paper”. */
import { readFile } from 'node:fs/promises';
import { writeFileAtomic } from '../src/entries/write-file.ts';
import { writeTopicOptions } from '../src/forge/topic-options.ts';
import { readVocabulary } from '../src/integrations/read-frame.ts';
import { findLocations } from '../src/locations.ts';
import { runCommand } from './run-command.ts';

const FORM = '.github/ISSUE_TEMPLATE/add-paper.yml';

await runCommand('Writing the forms', async () => {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(`Usage: npm run forms\n\nWrite the topics of content/topics.yaml into ${FORM}.\n\nExit codes: 0 written, 2 failed.`);
    return 0;
  }
  const { value } = await readVocabulary(findLocations().content);
  if (!value) throw new Error('the vocabulary cannot be read; `npm run check` says why');
  await writeFileAtomic(FORM, writeTopicOptions(await readFile(FORM, 'utf8'), value));
  console.log(`${FORM} has the topics of the vocabulary.`);
  return 0;
});
