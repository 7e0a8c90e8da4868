import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectKept, type KeptPaper, mergeKept } from '../../../../src/client/own/kept.ts';
import { parseBackup, renderBackup } from '../../../../src/client/own/backup.ts';
import { LONGEST_NOTE } from '../../../../src/client/own/own-papers.ts';

const moss: KeptPaper = { id: 'on-moss', title: 'On Moss', authors: ['Ada Example'] };
const time = (day: number): string => new Date(Date.UTC(2026, 0, day)).toISOString();

const times = fc.integer({ min: 1, max: 28 }).map(time);
const notes = fc
  .array(fc.constantFrom('Wet.', 'Green.', 'Ask Noor.', 'Section 4?'), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.join('\n\n'));
const papers = fc
  .uniqueArray(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        title: fc.constant('On Moss'),
        authors: fc.constant([]),
        savedAt: times,
        readAt: times,
        noted: fc.record({ note: notes, notedAt: times }),
      },
      { requiredKeys: ['id', 'title', 'authors'] },
    ),
    { selector: ({ id }) => id },
  )
  .map((list) => list.map(({ noted, ...paper }): KeptPaper => ({ ...paper, ...noted })));

const merge = (here: readonly KeptPaper[], there: readonly KeptPaper[]) => mergeKept(here, there, LONGEST_NOTE);
const findIn = (list: readonly KeptPaper[], id: string) => list.find((paper) => paper.id === id);

describe('two sets made one', () => {
  test('bringing the same in again changes nothing', () => {
    fc.assert(
      fc.property(papers, papers, (here, there) => {
        const once = merge(here, there);
        expect(merge(once.papers, there)).toEqual({ papers: once.papers, added: 0, changed: 0, same: there.length });
      }),
    );
  });

  test('nothing that either has is lost', () => {
    fc.assert(
      fc.property(papers, papers, (here, there) => {
        const merged = merge(here, there).papers;
        for (const paper of [...here, ...there]) {
          const kept = findIn(merged, paper.id);
          expect((kept?.savedAt ?? '') >= (paper.savedAt ?? '')).toBe(true);
          expect((kept?.readAt ?? '') >= (paper.readAt ?? '')).toBe(true);
          for (const paragraph of (paper.note ?? '').split('\n\n')) expect(kept?.note ?? '').toContain(paragraph);
        }
      }),
    );
  });

  test('either way round the same is kept', () => {
    const facts = (list: readonly KeptPaper[]) =>
      Object.fromEntries(list.map(({ id, savedAt, readAt, note, notedAt }) => [id, { savedAt, readAt, note, notedAt }]));
    fc.assert(
      fc.property(papers, papers, (here, there) => {
        expect(facts(merge(here, there).papers)).toEqual(facts(merge(there, here).papers));
      }),
    );
  });

  test('a note that was written further stands as it is', () => {
    const earlier = { ...moss, note: 'Wet.', notedAt: time(1) };
    const later = { ...moss, note: 'Wet. And green.', notedAt: time(2) };
    expect(merge([earlier], [later]).papers).toEqual([later]);
  });

  test('notes that together would be too long are the later one', () => {
    const [earlier, later] = ['a', 'b'].map((letter, index) => ({ ...moss, note: letter.repeat(LONGEST_NOTE), notedAt: time(index + 1) }));
    expect(merge(earlier ? [earlier] : [], later ? [later] : []).papers).toEqual([later]);
  });
});

test('the list and the notes make one record a paper', () => {
  const saved = { ...moss, savedAt: time(1) };
  const ferns = { ...moss, id: 'on-ferns', readAt: time(2) };
  expect(collectKept([saved], [{ ...moss, note: 'Wet.', notedAt: time(3) }, ferns])).toEqual([{ ...saved, note: 'Wet.', notedAt: time(3) }, ferns]);
});

describe('a backup', () => {
  test('gives everything back', () => {
    fc.assert(
      fc.property(papers, (kept) => {
        const text = renderBackup(kept, { site: 'https://moss.example.org/', now: new Date(0) });
        expect(parseBackup(JSON.parse(text))).toEqual({ kind: 'backup', site: 'https://moss.example.org/', papers: kept, unread: 0 });
      }),
    );
  });

  test('of a later version is not guessed at, and other documents are none', () => {
    expect(parseBackup({ format: 'papershelf-reader', version: 2, papers: [] })).toBe('later-version');
    expect(parseBackup([{ title: 'On Moss' }])).toBeUndefined();
    expect(parseBackup(null)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['no paper', 7],
    ['no id', { ...moss, id: '' }],
    ['a note that is no text', { ...moss, note: {} }],
    ['a note beyond all bounds', { ...moss, note: 'x'.repeat(LONGEST_NOTE + 1) }],
    ['a time that is none', { ...moss, readAt: 'soon' }],
    ['a title beyond all bounds', { ...moss, title: 'x'.repeat(10_000) }],
  ])('leaves out %s', (_, paper) => {
    expect(parseBackup({ format: 'papershelf-reader', version: 1, papers: [paper, moss] })).toMatchObject({ papers: [moss], unread: 1 });
  });

  test('takes over known names alone, and none that reaches beyond its record', () => {
    const hostile =
      '{"format":"papershelf-reader","version":1,"papers":[{"id":"a","title":"A","authors":[],"__proto__":{"polluted":1},"link":"javascript:alert(1)","evil":"x"}]}';
    expect(parseBackup(JSON.parse(hostile))).toMatchObject({ papers: [{ id: 'a', title: 'A', authors: [] }] });
    const backup = parseBackup(JSON.parse(hostile));
    const [paper] = typeof backup === 'object' ? backup.papers : [];
    expect(Object.keys(paper ?? {})).toEqual(['id', 'title', 'authors']);
    expect(Object.getPrototypeOf(paper)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

test('a backup brings in no paper whose id is none', () => {
  const ids = ['on-moss', '../../evil', '__proto__', 'On Moss', ''];
  const text = renderBackup(
    ids.map((id) => ({ ...moss, id })),
    { site: 'https://papers.example.org/', now: new Date(0) },
  );
  expect(parseBackup(JSON.parse(text))).toMatchObject({ papers: [moss], unread: 4 });
});
