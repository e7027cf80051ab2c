import type { CrmField, CrmTyped } from '../../components/options/connecting.ts';
import { crmNames } from '../../components/options/crm-names.ts';
import { t } from '../../lib/i18n/index.ts';
import { parseAddress } from '../../lib/sources/address.ts';
import type { SignInPlace } from '../../lib/sources/crm/access.ts';
import type { ZohoCentre } from '../../lib/sources/crm/centres.ts';

type ByCode = Exclude<CrmTyped, { crm: 'hubspot' }>;

/** Where to sign in, where the API is until it says otherwise, and what the browser has to allow for both. */
export interface Places {
  readonly place: SignInPlace;
  readonly api: string;
  readonly origins: readonly string[];
}

export const HUBSPOT = 'https://api.hubapi.com';

/** What is missing in what was typed, if anything is. */
export function missingIn(typed: CrmTyped): { field: CrmField; sentence: string } | undefined {
  const crm = crmNames[typed.crm];
  if (typed.crm === 'hubspot') return missingForHubspot(typed, crm);
  if (typed.crm === 'salesforce' && typed.org === 'domain' && !hostOf(typed.domain))
    return { field: 'domain', sentence: t('options.crm.enterDomain') };
  if (typed.clientId === '') return { field: 'clientId', sentence: t('options.crm.enterClientId', { crm }) };
  if (typed.crm === 'zoho' && typed.by === 'own' && typed.clientSecret === '')
    return { field: 'clientSecret', sentence: t('options.crm.enterClientSecret') };
  return undefined;
}

function missingForHubspot(typed: Extract<CrmTyped, { crm: 'hubspot' }>, crm: string) {
  if (typed.by === 'key' && typed.key === '')
    return { field: 'key', sentence: t('options.crm.enterKey') } as const;
  if (typed.by === 'server') {
    const parsed = parseAddress(typed.address);
    if (!parsed.ok) return { field: 'address', sentence: parsed.sentence } as const;
    if (typed.token === '') return { field: 'token', sentence: t('options.enterToken') } as const;
  }
  if (!typed.person.includes('@'))
    return { field: 'person', sentence: t('options.crm.enterPerson', { crm }) } as const;
  return undefined;
}

export const placesOf = (typed: ByCode): Places =>
  typed.crm === 'salesforce' ? salesforcePlaces(typed) : zohoPlaces(typed);

function salesforcePlaces({ org, domain, clientId }: Extract<ByCode, { crm: 'salesforce' }>): Places {
  const hosts = {
    production: 'login.salesforce.com',
    sandbox: 'test.salesforce.com',
    domain: hostOf(domain),
  };
  const base = `https://${hosts[org]}/services/oauth2`;
  const ends = { authorize: `${base}/authorize`, token: `${base}/token`, revoke: `${base}/revoke` };
  return {
    place: { ...ends, clientId, clientSecret: null, scope: 'api refresh_token' },
    api: `https://${hosts[org]}`,
    origins: [`https://${hosts[org]}/*`, 'https://*.my.salesforce.com/*'],
  };
}

/** A person's own address of Salesforce, however it was copied: with its scheme, and of the pages rather than the API. */
function hostOf(typed: string): string | undefined {
  const host = URL.parse(/^https?:/i.test(typed) ? typed : `https://${typed}`)?.hostname ?? '';
  const own = host.replace(/\.lightning\.force\.com$/, '.my.salesforce.com');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.my\.salesforce\.com$/.test(own) ? own : undefined;
}

const zohoScopes = [
  ...['ZohoCRM.modules.ALL', 'ZohoCRM.settings.READ', 'ZohoCRM.coql.READ', 'ZohoSearch.securesearch.READ'],
  ...['ZohoCRM.users.READ', 'ZohoCRM.org.READ'],
];

function zohoPlaces({ centre, clientId, clientSecret }: Extract<ByCode, { crm: 'zoho' }>): Places {
  const accounts = centre === 'ca' ? 'https://accounts.zohocloud.ca' : `https://accounts.zoho.${centre}`;
  const api = `https://www.zohoapis.${centre satisfies ZohoCentre}`;
  const base = `${accounts}/oauth/v2`;
  return {
    place: {
      ...{ authorize: `${base}/auth`, token: `${base}/token`, revoke: `${base}/token/revoke` },
      ...{ clientId, clientSecret },
      scope: zohoScopes.join(','),
      // Without these there is no refresh token but at the very first time.
      more: { access_type: 'offline', prompt: 'consent' },
    },
    api,
    origins: [`${accounts}/*`, `${api}/*`],
  };
}

/** What the browser has to allow; ports are not part of that. */
export function originsOf(typed: CrmTyped): readonly string[] {
  if (typed.crm !== 'hubspot') return placesOf(typed).origins;
  const own = typed.by === 'server' ? parseAddress(typed.address) : undefined;
  const { protocol = '', hostname = '' } = own?.ok ? new URL(own.address) : {};
  return [`${HUBSPOT}/*`, ...(hostname === '' ? [] : [`${protocol}//${hostname}/*`])];
}
