import { expect, test } from 'vitest';
import type { Subscribe } from '../../../src/catalogue/model.ts';
import { findTrap, nameProvider } from '../../../src/components/subscribe-form.ts';

test.each<[Subscribe, string, string | undefined]>([
  [{ provider: 'buttondown', action: 'https://buttondown.com/api/emails/embed-subscribe/moss', field: 'email' }, 'Buttondown', undefined],
  [{ provider: 'mailchimp', action: 'https://moss.us1.list-manage.com/subscribe/post?u=abc&id=def', field: 'EMAIL' }, 'Mailchimp', 'b_abc_def'],
  [{ provider: 'mailchimp', action: 'https://moss.us1.list-manage.com/subscribe/post', field: 'EMAIL' }, 'Mailchimp', undefined],
  [{ provider: 'form', action: 'https://mail.example.org/join?u=abc&id=def', field: 'address' }, 'mail.example.org', undefined],
])('the form of %j belongs to %s', (subscribe, name, trap) => {
  expect([nameProvider(subscribe), findTrap(subscribe)]).toEqual([name, trap]);
});
