import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addPaperForm, correctEntryForm, type Form } from '../../../src/forge/forms.ts';
import { parseForm } from '../../../src/forge/parse-form.ts';

interface FormFile {
  readonly labels: string[];
  readonly body: readonly { type: string; id?: string; attributes: { label: string } }[];
}

const printForm = (form: Form, values: Readonly<Record<string, string>>): string =>
  form.fields.map(({ id, label }) => `### ${label}\n\n${values[id] ?? '_No response_'}`).join('\n\n');

describe('the forms’ files', () => {
  test.each([addPaperForm, correctEntryForm])('say the same as the table: $label', (form) => {
    const file = parse(readFileSync(`.github/ISSUE_TEMPLATE/${form.label}.yml`, 'utf8')) as FormFile;
    const fields = file.body.filter(({ type }) => type !== 'markdown');
    expect(file.labels).toEqual([form.label]);
    expect(fields.map(({ id, type, attributes }) => ({ id, label: attributes.label, isLine: type !== 'textarea' }))).toEqual(form.fields);
  });
});

describe('the text of a form', () => {
  test('gives its fields, those left empty absent', () => {
    const body = printForm(addPaperForm, { paper: '```text\n2405.01234\n```', topics: 'Privacy, Learning theory' });
    expect(parseForm(addPaperForm, body)).toEqual(
      new Map([
        ['paper', '2405.01234'],
        ['topics', 'Privacy, Learning theory'],
      ]),
    );
  });

  test.each([
    ['a heading of another form', 'A title\n\n### Abstract\n\nThe text.'],
    ['the heading of the next field', 'A title\n\n### Topics\n\nWe list topics\nand more.'],
    ['a whole form', 'A title\n\n### Topics\n\nPrivacy\n\n### Code\n\nhttps://example.org/x\n\n### Note\n\nstolen'],
  ])('keeps %s that a pasted text holds', (_, paper) => {
    const fields = parseForm(addPaperForm, printForm(addPaperForm, { paper, code: 'https://example.org/code' }));
    expect(fields).toEqual(
      new Map([
        ['paper', paper],
        ['code', 'https://example.org/code'],
      ]),
    );
  });

  test('reads line ends of every kind, and does without fields that were taken out by hand', () => {
    expect(parseForm(correctEntryForm, '### Entry\r\n\r\nquiet-walk\r\n\r\n### Venue\r\n\r\nICLR 2025\r\n')).toEqual(
      new Map([
        ['entry', 'quiet-walk'],
        ['venue', 'ICLR 2025'],
      ]),
    );
  });

  test.each(['', 'Hello', 'Before\n\n### Paper\n\nx', '### Note\n\nx', '### Paper'])('is no form: %j', (body) => {
    expect(parseForm(addPaperForm, body)?.size ?? 0).toBe(0);
  });

  test('of any length takes no time', () => {
    const start = performance.now();
    parseForm(correctEntryForm, `### Entry\n\nx\n\n${'### Title\n\n### Authors\n\n'.repeat(40_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
