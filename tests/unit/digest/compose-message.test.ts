/** The message as a MIME parser reads it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chooseDigest, type Digest } from '../../../src/digest/choose-papers.ts';
import { composeMessage, type MessageTerms } from '../../../src/digest/compose-message.ts';
import { readTerms } from '../../../src/digest/terms.ts';
import { paper } from '../content-folder.ts';
import { loadCatalogue, makeDigest, FILES, PERIOD } from './example-digest.ts';

type Node = DefaultTreeAdapterTypes.Node;

const compose = (digest: Digest, env: Record<string, string> = {}, more: Partial<MessageTerms> = {}): Promise<Buffer> =>
  composeMessage(digest, { ...readTerms(digest, env), ...more });

const read = async (...args: Parameters<typeof compose>): Promise<ParsedMail> => simpleParser(await compose(...args));

const headerLines = (message: Buffer): string[] =>
  message
    .toString('latin1')
    .split('\r\n\r\n', 1)[0]!
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');

function listElements(node: Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

describe('the two parts', () => {
  test('say the same papers, with maths as text', async () => {
    const { text = '', html } = await read(await makeDigest());
    expect(text).toContain('2 new papers, 13–20 March 2025');
    expect(text).toContain('1. Late maps with O(n²) & <unk>');
    expect(text).toContain('Ada Example, Noor Placeholder, Li Sample and 2 more');
    expect(text).toContain('We draw x² maps of moss & fern, < 5 % of them by hand.');
    expect(html).toContain('Late maps with O(n²) &amp; &lt;unk&gt;');
    expect(html).toContain('Ada Example, Noor Placeholder, Li Sample and 2 more');
    expect(html).not.toContain('<math');
  });

  test.each([
    ['retracted', 'Retracted: Late maps'],
    ['corrected', 'Corrected: Late maps'],
  ])('say at the title that a paper was %s, and why', async (kind, title) => {
    const status = `status: { kind: ${kind}, note: Two maps were swapped. }`;
    const digest = await makeDigest({
      'site.yaml': FILES['site.yaml'],
      'papers/late.mdx': paper('Late maps', `added: 2025-03-20\n${status}`),
    });
    const { text = '', html, subject } = await read(digest);
    expect(subject).toBe(`New paper: ${title} · Moss Shelf`);
    expect(text).toContain(`1. ${title}\n   Two maps were swapped.\n`);
    expect(html).toContain(`${title}</a></h2>\n<p class="i" dir="auto" style="margin:4px 0 0;color:#2b241e">Two maps were swapped.</p>`);
  });

  test('name nobody `et al.`, and the venue beside the people', async () => {
    const { text } = await read(
      await makeDigest({ 'papers/late.mdx': paper('Late maps', 'added: 2025-03-20\nvenue: TIDES 2025\nauthors: [Ada Example, et al.]') }),
    );
    expect(text).toContain('1. Late maps\n   Ada Example and others · TIDES 2025\n');
  });

  test('link to the entry, the paper, its code and the way out', async () => {
    const { text = '', html } = await read(await makeDigest(), { DIGEST_UNSUBSCRIBE: 'https://moss.example.org/leave?a=1&b=2' });
    const links = listElements(parseHtml(String(html))).map((element) => attribute(element, 'href'));
    for (const url of [
      'https://moss.example.org/shelf/',
      'https://moss.example.org/shelf/papers/late/',
      'https://code.example.org/late',
      'https://arxiv.org/pdf/2401.00001',
      'https://arxiv.org/abs/2401.00001',
      'https://moss.example.org/leave?a=1&b=2',
    ]) {
      expect(links).toContain(url);
      expect(text).toContain(url);
    }
    expect(links).toContain('https://moss.example.org/shelf/topics/map-reading/');
  });

  test('text lines end by column 72, addresses apart', async () => {
    const { text = '' } = await read(await makeDigest());
    expect(text.split('\n').filter((line) => line.length > 72 && !line.includes('https://'))).toEqual([]);
  });

  test('the HTML loads, runs and counts nothing', async () => {
    const elements = listElements(parseHtml(String((await read(await makeDigest())).html)));
    const outside = elements.filter(({ tagName }) => ['img', 'script', 'link', 'iframe', 'form', 'object', 'base'].includes(tagName));
    expect(outside).toEqual([]);
    expect(
      elements.flatMap(({ attrs }) => attrs.filter(({ name, value }) => name.startsWith('on') || name === 'src' || value.includes('url('))),
    ).toEqual([]);
  });

  test('say how many more there are, and where', async () => {
    const digest = chooseDigest(await loadCatalogue(), { period: PERIOD, limit: 1 });
    const { text, html } = await read(digest);
    expect(text).toContain('See 1 more paper:\nhttps://moss.example.org/shelf/papers/');
    expect(html).toContain('See 1 more paper</a>');
  });
});

describe('the headers', () => {
  test('name subject, sender, list and kind; the file is for nobody in particular', async () => {
    const mail = await read(await makeDigest(), { DIGEST_FROM: 'Moss Shelf <digest@moss.example.org>' });
    expect(mail.subject).toBe('2 new papers, 13–20 March 2025 · Moss Shelf');
    expect(mail.from?.value).toEqual([{ name: 'Moss Shelf', address: 'digest@moss.example.org' }]);
    expect(mail.to).toBeUndefined();
    expect(mail.date?.toISOString()).toBe('2025-03-20T00:00:00.000Z');
    expect(mail.messageId).toMatch(/^<digest\.2025-03-13\.2025-03-20\.[0-9a-f]{24}@moss\.example\.org>$/);
    const lines = headerLines(await compose(await makeDigest(), { DIGEST_FROM: 'digest@moss.example.org' }));
    expect(lines).toContain('List-ID: "Moss Shelf" <digest.moss.example.org>');
    expect(lines).toContain('List-Unsubscribe: <mailto:digest@moss.example.org?subject=unsubscribe>');
    expect(lines).toContain('Auto-Submitted: auto-generated');
    expect(lines).toContain('Precedence: bulk');
    expect(lines.filter((line) => line.startsWith('List-Unsubscribe-Post'))).toEqual([]);
  });

  test('a single paper and a topic are named in the subject', async () => {
    const digest = chooseDigest(await loadCatalogue(), { period: PERIOD, topicId: 'map-reading', limit: 50 });
    expect((await read(digest)).subject).toBe('New paper on Map reading: Late maps with O(n²) & <unk> · Moss Shelf');
  });

  test('a web address is offered for one click, with the reader in it', async () => {
    const env = { DIGEST_UNSUBSCRIBE: 'mailto:leave@moss.example.org, https://moss.example.org/leave?who={address}' };
    const lines = headerLines(await compose(await makeDigest(), env, { to: { address: 'ada+x@reader.example.org' } }));
    expect(lines).toContain('List-Unsubscribe: <https://moss.example.org/leave?who=ada%2Bx%40reader.example.org>, <mailto:leave@moss.example.org>');
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const copy = headerLines(await compose(await makeDigest(), env));
    expect(copy).toContain('List-Unsubscribe: <mailto:leave@moss.example.org>');
    expect(copy.filter((line) => line.startsWith('List-Unsubscribe-Post'))).toEqual([]);
  });

  test('nothing in a title, label or name starts a header of its own', async () => {
    const evil = 'Moss\r\nBcc: all@evil.example.org\r\n\r\n<b>';
    const digest = await makeDigest();
    const topic = { ...chooseDigest(await loadCatalogue(), { period: PERIOD, topicId: 'map-making', limit: 50 }).topic!, label: evil };
    const [paper] = digest.papers;
    const hostile = { ...digest, topic, site: { ...digest.site, title: evil }, papers: [{ ...paper!, titleText: evil, authors: [evil] }], total: 1 };
    const message = await compose(
      hostile,
      {},
      { from: { name: evil, address: 'digest@moss.example.org' }, to: { name: evil, address: 'ada@reader.example.org' } },
    );
    const mail = await simpleParser(message);
    expect(mail.bcc).toBeUndefined();
    expect(headerLines(message).filter((line) => /^bcc/i.test(line))).toEqual([]);
    expect(mail.to).toMatchObject({ value: [{ address: 'ada@reader.example.org' }] });
    expect(mail.html).not.toContain('<b>');
  });
});

describe('the bytes', () => {
  test('are the same for the same papers, and others for others', async () => {
    const first = await compose(await makeDigest());
    expect((await compose(await makeDigest())).equals(first)).toBe(true);
    const other = await compose(await makeDigest({ ...FILES, 'papers/late.mdx': undefined }));
    expect(other.equals(first)).toBe(false);
  });

  test('do not depend on time zone or language', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'papershelf-digest-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const run = (env: Record<string, string>): string => {
      const out = path.join(folder, `${env['TZ']?.replace('/', '-')}.eml`);
      execFileSync(process.execPath, ['scripts/digest.ts', '--since', '2025-03-13', '--until', '2025-03-13', '--limit', '2', '--out', out], {
        env: { ...process.env, DIGEST_FROM: '', DIGEST_UNSUBSCRIBE: '', ...env },
      });
      return readFileSync(out, 'latin1');
    };
    expect(run({ TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' })).toBe(run({ TZ: 'America/Los_Angeles', LC_ALL: 'C' }));
  });
});
