import browser from 'webextension-polyfill';
import type { ConnectState } from '../../components/options/Connect.tsx';
import type { CrmTyped } from '../../components/options/CrmForm.tsx';
import { crmNames } from '../../components/options/crm-names.ts';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { CrmName, CrmSignIn } from '../../lib/sources/crm/access.ts';
import { beginSignIn } from '../../lib/sources/crm/oauth.ts';
import { HUBSPOT, hubspotOrigins, missingIn, placesOf } from './crm-places.ts';

/** Where a CRM sends the person back to; the same in every installation of this extension. */
export const callbackOf = (crm: CrmName): string => browser.identity.getRedirectURL(crm);

/** Asks the browser for the CRM's addresses, in the press of the button as it must be, then the CRM for the person. */
export async function connectCrm(typed: CrmTyped, beside = false): Promise<ConnectState> {
  const crm = crmNames[typed.crm];
  const missing = missingIn(typed);
  if (missing) return { state: 'error', ...missing };
  const origins = typed.crm === 'hubspot' ? hubspotOrigins : [...placesOf(typed).origins];
  // Already granted permissions are answered without a question.
  if (!(await browser.permissions.request({ origins })))
    return { state: 'error', field: null, sentence: t('options.crm.mayNot', { crm }) };
  const signIn = await signInWith(typed);
  if (!signIn) return { state: 'error', field: null, sentence: t('options.crm.leftEarly', { crm }) };
  const answer = await ask('connect-crm', { ...signIn, beside });
  return answer.ok ? { state: 'idle' } : { state: 'error', field: answer.field, sentence: answer.sentence };
}

/** Undefined: the person left before they were signed in. */
async function signInWith(typed: CrmTyped): Promise<CrmSignIn | undefined> {
  if (typed.crm === 'hubspot') {
    const { crm, key, person } = typed;
    return { by: 'key', crm, api: HUBSPOT, key, person };
  }
  const { place, api } = placesOf(typed);
  const { url, begun } = await beginSignIn(place, callbackOf(typed.crm));
  // The browser says it by rejecting, in words of its own.
  const callback = await browser.identity
    .launchWebAuthFlow({ url, interactive: true })
    .catch(() => undefined);
  return callback === undefined ? undefined : { by: 'code', crm: typed.crm, api, place, begun, callback };
}
