import type { Subscribe } from '../catalogue/model.ts';

/** What to call the provider: its name, or the host the form leads to. */
export function nameProvider({ provider, action }: Subscribe): string {
  return provider === 'form' ? new URL(action).hostname : { buttondown: 'Buttondown', mailchimp: 'Mailchimp' }[provider];
}

/**
 * Find the field that tells people from machines, who fill in what nobody sees: Mailchimp names it after the account
 * and the list (https://mailchimp.com/help/host-your-own-signup-forms/).
 *
 * @example findTrap({ provider: 'mailchimp', action: 'https://moss.us1.list-manage.com/subscribe/post?u=abc&id=def', field: 'EMAIL' }) // => 'b_abc_def'
 */
export function findTrap({ provider, action }: Subscribe): string | undefined {
  const { searchParams } = new URL(action);
  const [user, list] = [searchParams.get('u'), searchParams.get('id')];
  return provider === 'mailchimp' && user && list ? `b_${user}_${list}` : undefined;
}
