import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OWN_FORMS, renderFormTargets } from '../../../src/exports/form-targets.ts';

test('forms lead to the site itself', () => {
  expect(renderFormTargets({})).toBe("form-action 'self'");
});

test('and to the host of the mail provider, and nowhere else', () => {
  const subscribe = { provider: 'form', action: 'https://mail.example.org:8443/join?list=1', field: 'email' } as const;
  expect(renderFormTargets({ subscribe })).toBe("form-action 'self' https://mail.example.org:8443");
});

test('the headers of a host say the same for a site without a provider', () => {
  expect(readFileSync('public/_headers', 'utf8')).toContain(`${OWN_FORMS};`);
});
