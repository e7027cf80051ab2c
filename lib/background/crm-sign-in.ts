import { t } from '../i18n/index.ts';
import type { Answer, Ask } from '../messages/protocol.ts';
import { type CrmSignIn, SHARE } from '../sources/crm/access.ts';
import { beginAtBroker, finishAtBroker } from '../sources/crm/broker.ts';
import { finishImplicit } from '../sources/crm/implicit.ts';
import { finishSignIn, type Granted } from '../sources/crm/oauth.ts';
import { SourceError } from '../sources/error.ts';
import { createFetch, type HttpOptions } from '../sources/http.ts';
import { returnKeys } from './keys.ts';
import type { Leading } from './opening.ts';
import { mayReach, refusal } from './signing-in.ts';

/** Of a sign-in to HubSpot by the person's own server: where they say yes. */
export async function beginBroker(
  { place, redirectUri }: Ask<'begin-broker'>,
  onRequest: HttpOptions['onRequest'],
): Promise<Answer<'begin-broker'>> {
  try {
    return { ok: true, ...(await beginAtBroker(place, redirectUri, onRequest)) };
  } catch (error) {
    return refusal(error);
  }
}

interface Begun {
  readonly to: Leading & Required<Pick<Leading, 'crm'>>;
  /** Of a sign-in: what opens the CRM, which is kept nowhere yet. */
  readonly granted?: Granted;
}

/** What leads to the CRM that somebody signed in to; a code is given in, and good for nothing any more. */
export async function leadingTo(ask: CrmSignIn, onRequest: HttpOptions['onRequest']): Promise<Begun> {
  const crm = { signIn: null, person: '', mapping: {}, share: SHARE };
  if (ask.by === 'key') {
    const { crm: kind, api, key, person } = ask;
    return { to: { kind, address: api, token: key.trim(), crm: { ...crm, api, person: person.trim() } } };
  }
  const granted = await grantedFor(ask, onRequest);
  const api = granted.address ?? ask.api;
  if (!(await mayReach(api))) {
    returnKeys(ask.place, granted.refresh, onRequest);
    throw elsewhere(api);
  }
  const person = ask.by === 'broker' ? ask.person.trim() : '';
  const signIn = { id: crypto.randomUUID(), place: ask.place };
  return { to: { kind: ask.crm, address: api, token: '', crm: { ...crm, api, person, signIn } }, granted };
}

type BySignIn = Exclude<CrmSignIn, { by: 'key' }>;

function grantedFor(ask: BySignIn, onRequest: HttpOptions['onRequest']): Promise<Granted> | Granted {
  if (ask.by === 'implicit') return finishImplicit(ask.begun, ask.callback);
  if (ask.by === 'broker') return finishAtBroker(ask, onRequest);
  // Zoho says where the person's data is, if not where they signed in.
  const accounts = URL.parse(ask.callback)?.searchParams.get('accounts-server');
  if (accounts && URL.parse(accounts)?.origin !== new URL(ask.place.token).origin) throw elsewhere(accounts);
  return finishSignIn(ask.place, ask.begun, ask.callback, createFetch(onRequest));
}

const elsewhere = (address: string) =>
  new SourceError(
    { kind: 'unreachable' },
    t('errors.crm.elsewhere', { host: URL.parse(address)?.host ?? address }),
  );
