import { expect, test } from 'vitest';
import { renderCopyPolicy } from '../../../src/offline/copy-policy.ts';

test('files take the place of the site, and nothing can be fetched', () => {
  const policy =
    "default-src 'none'; script-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'";
  expect(renderCopyPolicy(policy)).toBe("default-src 'none'; script-src file:; img-src file: data:; base-uri 'none'");
});

test('a host that forms may lead to stays allowed', () => {
  expect(renderCopyPolicy("form-action 'self' https://mail.example.org;")).toBe('form-action file: https://mail.example.org');
});
