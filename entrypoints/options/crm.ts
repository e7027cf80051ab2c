import browser from 'webextension-polyfill';
import type { ConnectState, CrmTyped } from '../../components/options/connecting.ts';
import { crmNames } from '../../components/options/crm-names.ts';
import { t } from '../../lib/i18n/index.ts';
import { ask } from '../../lib/messages/protocol.ts';
import type { CrmName } from '../../lib/sources/crm/access.ts';
import { missingIn, originsOf } from './crm-places.ts';
import { signInWith } from './crm-window.ts';

/** Where a CRM sends the person back to; the same in every installation of this extension. */
export const callbackOf = (crm: CrmName): string => browser.identity.getRedirectURL(crm);

/** Asks the browser for the CRM's addresses, in the press of the button as it must be, then the CRM for the person. */
export async function connectCrm(typed: CrmTyped, beside = false): Promise<ConnectState> {
  const crm = crmNames[typed.crm];
  const missing = missingIn(typed);
  if (missing) return { state: 'error', ...missing };
  // Already granted permissions are answered without a question.
  if (!(await browser.permissions.request({ origins: [...originsOf(typed)] })))
    return { state: 'error', field: null, sentence: t('options.crm.mayNot', { crm }) };
  const signIn = await signInWith(typed, callbackOf(typed.crm));
  if (!signIn) return { state: 'error', field: null, sentence: t('options.crm.leftEarly', { crm }) };
  if ('sentence' in signIn) return { state: 'error', field: signIn.field, sentence: signIn.sentence };
  const answer = await ask('connect-crm', { ...signIn, beside });
  if (answer.ok) return { state: 'idle' };
  return { state: 'error', field: fieldOf(answer.field, signIn.by), sentence: answer.sentence };
}

/** Only of a key it is known that it is at fault; the CRM's address was not typed. */
function fieldOf(field: 'address' | 'token' | 'person' | null, by: string) {
  if (field === 'person') return field;
  return field === 'token' && by === 'key' ? 'key' : null;
}
