import { type CrmSignIn, SHARE } from '../sources/crm/access.ts';
import { finishSignIn } from '../sources/crm/oauth.ts';
import { grantOf } from '../sources/crm/open.ts';
import { createFetch, type HttpOptions } from '../sources/http.ts';
import { accesses } from './accesses.ts';
import type { Leading } from './opening.ts';
import { refreshes } from './refreshes.ts';

/** What leads to the CRM that somebody signed in to; a code is given in, and good for nothing any more. */
export async function leadingTo(
  ask: CrmSignIn,
  onRequest: HttpOptions['onRequest'],
): Promise<Leading & Required<Pick<Leading, 'crm'>>> {
  const crm = { signIn: null, person: '', mapping: {}, share: SHARE };
  if (ask.by === 'key') {
    const { crm: kind, api, key, person } = ask;
    return { kind, address: api, token: key.trim(), crm: { ...crm, api, person: person.trim() } };
  }
  const granted = await finishSignIn(ask.place, ask.begun, ask.callback, createFetch(onRequest));
  const id = crypto.randomUUID();
  if (granted.refresh !== null) await refreshes.write(id, granted.refresh);
  await accesses.keep({ ...grantOf(granted), of: id });
  const api = granted.address ?? ask.api;
  return { kind: ask.crm, address: api, token: '', crm: { ...crm, api, signIn: { id, place: ask.place } } };
}
