import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_HOST, type FileRecord, type HostRecord, isDeletion, planUpload, type UploadPlan } from '../../../src/integrations/plan-upload.ts';

const findCaching = (file: string): string => {
  if (file.startsWith('assets/')) return 'public, max-age=31536000, immutable';
  return file === 'entry.json' ? 'no-cache' : 'public, max-age=0, must-revalidate';
};
const plan = (host: HostRecord, next: FileRecord, today = '2026-03-01', grace = 7): UploadPlan =>
  planUpload(host, next, { findCaching, today, grace });
const record = (files: Readonly<Record<string, string>>): FileRecord =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, [text.length, text]]));

/** Pages, each with what it needs, and the entry of an index that names parts. The digest of a file is its text. */
const sites = fc
  .record({
    pages: fc.dictionary(fc.constantFrom('a.html', 'b.html', 'c.html', '__proto__'), fc.subarray(['assets/1', 'assets/2', 'assets/3', 'assets/4'])),
    entry: fc.subarray(['assets/1', 'assets/2', 'assets/5', 'assets/6']),
  })
  .map(({ pages, entry }) => {
    const needed = new Set([...Object.values(pages).flat(), ...entry]);
    return record({
      ...Object.fromEntries([...needed].map((file) => [file, file])),
      ...Object.fromEntries(Object.entries(pages).map(([page, needs]) => [page, needs.join(' ')])),
      'entry.json': entry.join(' '),
    });
  });

class Host {
  readonly files = new Map<string, string>();
  known: HostRecord = EMPTY_HOST;

  /** Do what the plan says, file by file, and stop after so many. @returns whether it came to the end */
  apply({ steps, started, finished }: UploadPlan, next: FileRecord, stopAfter = Infinity): boolean {
    let done = 0;
    this.known = started;
    for (const { name, files } of steps) {
      for (const file of files) {
        if (done++ >= stopAfter) return false;
        if (isDeletion(name)) this.files.delete(file);
        else this.files.set(file, next[file]?.[1] ?? '');
        expect(this.findMissing(), `${name}: ${file}`).toEqual([]);
      }
    }
    this.known = finished;
    return true;
  }

  /** What a file that lies here needs and does not find. */
  findMissing(): string[] {
    const needing = [...this.files].filter(([file]) => !file.startsWith('assets/'));
    return needing.flatMap(([file, text]) =>
      text
        .split(' ')
        .filter((need) => need !== '' && !this.files.has(need))
        .map((need) => `${file} → ${need}`),
    );
  }
}

const expectSite = (host: Host, site: FileRecord): void => {
  const held = [...host.files].filter(([file]) => !Object.hasOwn(host.known.leaving, file));
  expect(new Map(held)).toEqual(new Map(Object.entries(site).map(([file, [, text]]) => [file, text])));
};

test('a host ends with exactly the new site, and never holds a page without what it needs', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sites, fc.nat(9)), { minLength: 1, maxLength: 5 }), (uploads) => {
      const host = new Host();
      uploads.forEach(([site, days], index) => {
        host.apply(plan(host.known, site, `2026-03-${String(1 + index * 5).padStart(2, '0')}`, days), site);
        expectSite(host, site);
      });
    }),
    { numRuns: 150 },
  );
});

test('an upload that breaks off anywhere is made good by the next one, of whatever site', () => {
  fc.assert(
    fc.property(sites, fc.array(fc.tuple(sites, fc.nat(12)), { maxLength: 4 }), sites, (first, broken, last) => {
      const host = new Host();
      host.apply(plan(host.known, first), first);
      for (const [site, stopAfter] of broken) host.apply(plan(host.known, site), site, stopAfter);
      host.apply(plan(host.known, last), last);
      expectSite(host, last);
      host.apply(plan(host.known, last, '2026-03-20'), last);
      expect(Object.keys(host.known.leaving)).toEqual([]);
      expect(host.files.size).toBe(Object.keys(last).length);
    }),
    { numRuns: 150 },
  );
});

test('only what changed is uploaded, and files with a digest stay for the days of grace', () => {
  const old = record({ 'a.html': '1', 'b.html': '1', 'assets/old': 'old', 'entry.json': '1' });
  const next = record({ 'a.html': '1', 'c.html': '1', 'assets/new': 'new', 'entry.json': '2' });
  const first = plan({ files: old, leaving: {} }, next);
  expect(first.steps).toEqual([
    { name: 'lasting', files: ['assets/new'] },
    { name: 'new', files: ['c.html'] },
    { name: 'entry', files: ['entry.json'] },
    { name: 'gone', files: ['b.html'] },
  ]);
  expect(first.finished.leaving).toEqual({ 'assets/old': '2026-03-01' });
  expect(plan(first.finished, next, '2026-03-07').steps).toEqual([]);
  expect(plan(first.finished, next, '2026-03-08').steps).toEqual([{ name: 'outdated', files: ['assets/old'] }]);
});
