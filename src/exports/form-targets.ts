/** Where forms may lead, for the Content-Security-Policy: to the site itself, and to the mail provider it names. */
import type { Site } from '../catalogue/model.ts';

/**
 * @example renderFormTargets({ subscribe: { action: 'https://mail.example.org/join', … } }) // => "form-action 'self' https://mail.example.org"
 */
export function renderFormTargets({ subscribe }: Pick<Site, 'subscribe'>): string {
  return subscribe === undefined ? OWN_FORMS : `${OWN_FORMS} ${new URL(subscribe.action).origin}`;
}

/** What `public/_headers` says, which is written for sites without a provider. */
export const OWN_FORMS = "form-action 'self'";
