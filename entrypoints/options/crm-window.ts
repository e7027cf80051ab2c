import browser from 'webextension-polyfill';
import type { CrmTyped } from '../../components/options/connecting.ts';
import { type Answer, ask } from '../../lib/messages/protocol.ts';
import { parseAddress } from '../../lib/sources/address.ts';
import type { CrmSignIn } from '../../lib/sources/crm/access.ts';
import { beginImplicit } from '../../lib/sources/crm/implicit.ts';
import { beginSignIn } from '../../lib/sources/crm/oauth.ts';
import { HUBSPOT, placesOf } from './crm-places.ts';

type Refused = Extract<Answer<'begin-broker'>, { ok: false }>;
type HubspotTyped = Extract<CrmTyped, { crm: 'hubspot' }>;

/** Has the person sign in where that takes a window. Undefined: they left before they were signed in. */
export async function signInWith(
  typed: CrmTyped,
  redirectUri: string,
): Promise<CrmSignIn | Refused | undefined> {
  const { crm } = typed;
  if (crm === 'hubspot') return signInToHubspot(typed, redirectUri);
  const { place, api } = placesOf(typed);
  if (crm === 'zoho' && typed.by === 'browser') {
    const { authorize: implicit, clientId, scope } = place;
    const ownPlace = { implicit, clientId, scope, redirectUri };
    const { url, begun } = beginImplicit(ownPlace);
    const callback = await window(url);
    return callback === undefined
      ? undefined
      : { by: 'implicit', crm, api, place: ownPlace, begun, callback };
  }
  const { url, begun } = await beginSignIn(place, redirectUri);
  const callback = await window(url);
  return callback === undefined ? undefined : { by: 'code', crm, api, place, begun, callback };
}

async function signInToHubspot(
  typed: HubspotTyped,
  redirectUri: string,
): Promise<CrmSignIn | Refused | undefined> {
  const { crm, person } = typed;
  if (typed.by === 'key') return { by: 'key', crm, api: HUBSPOT, key: typed.key, person };
  const parsed = parseAddress(typed.address);
  if (!parsed.ok) return { ok: false, field: 'address', sentence: parsed.sentence };
  const place = { broker: parsed.address, token: typed.token };
  const opened = await ask('begin-broker', { place, redirectUri });
  if (!opened.ok) return opened;
  const { url, ticket, begun } = opened;
  const callback = await window(url);
  return callback === undefined
    ? undefined
    : { by: 'broker', crm, api: HUBSPOT, place, person, begun, ticket, callback };
}

/** The browser says by rejecting, in words of its own, that its person closed it. */
const window = (url: string): Promise<string | undefined> =>
  browser.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => undefined);
