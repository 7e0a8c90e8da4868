import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../../scripts/bench/options.ts';

const CORPUS = ['--corpus', 'papers.jsonl.gz'];

describe('what the benchmark is asked to do', () => {
  test('every run and every peer is measured unless some are named', () => {
    expect(readOptions(CORPUS)).toEqual({
      kind: 'measure',
      wishes: {
        sizes: [87, 1000],
        corpus: 'papers.jsonl.gz',
        peers: ['hugo', 'eleventy', 'astro-mdx'],
        only: ['cold', 'warm', 'edit'],
        scale: false,
      },
    });
  });

  test('sizes are measured from the smallest, each once, and names in their own order', () => {
    const asked = readOptions([...CORPUS, '--n', '1000, 87,1000', '--only', 'edit,cold', '--peers', 'none']);
    expect(asked).toMatchObject({ wishes: { sizes: [87, 1000], only: ['cold', 'edit'], peers: [] } });
  });

  test.each([
    [[], 'Name a file of records with `--corpus FILE.jsonl.gz`.'],
    [[...CORPUS, '--n', '87,many'], '`--n 87,many` is no list of numbers like `87,1000`.'],
    [[...CORPUS, '--n', '0'], '`--n 0` is no list of numbers like `87,1000`.'],
    [[...CORPUS, '--peers', 'jekyll'], '`--peers` knows hugo, eleventy, astro-mdx, not `jekyll`.'],
    [[...CORPUS, '--only', 'hot'], '`--only` knows cold, warm, edit, not `hot`.'],
  ])('%j is refused', (args, message) => {
    expect(readOptions(args)).toEqual({ kind: 'wrong', message });
  });

  test('an unknown option is refused, and help needs no corpus', () => {
    expect(readOptions(['--speed']).kind).toBe('wrong');
    expect(readOptions(['--help'])).toEqual({ kind: 'help' });
    expect(readOptions(['--install-peers'])).toEqual({ kind: 'install' });
  });
});
