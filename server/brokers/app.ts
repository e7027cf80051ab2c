import { z } from 'zod';

const words = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean));

/** The app that whoever runs this server has made in HubSpot. The addresses are others for accounts kept elsewhere. */
const App = z.object({
  HUBSPOT_CLIENT_ID: z.string().min(1),
  HUBSPOT_CLIENT_SECRET: z.string().min(1),
  /** Where people may be sent back to: the extension's own addresses, each in full. */
  HUBSPOT_REDIRECTS: words.pipe(z.array(z.url({ protocol: /^https$/ })).min(1)),
  HUBSPOT_SCOPES: words.default([
    ...['oauth', 'crm.objects.companies.read', 'crm.objects.contacts.read', 'crm.objects.owners.read'],
  ]),
  /** What the person's edition or rights may not have. */
  HUBSPOT_OPTIONAL_SCOPES: words.default([
    ...['crm.objects.companies.write', 'crm.objects.contacts.write', 'crm.objects.deals.read'],
    ...['crm.objects.deals.write', 'crm.objects.contracts.read', 'crm.schemas.companies.read'],
    ...['crm.schemas.contacts.read', 'crm.schemas.deals.read', 'tickets'],
  ]),
  HUBSPOT_AUTHORIZE: z.url().default('https://app.hubspot.com/oauth/authorize'),
  HUBSPOT_API: z.url().default('https://api.hubapi.com'),
  /** Its token endpoint takes a verifier; that its page takes the challenge is not written anywhere, so it can be left out. */
  HUBSPOT_PKCE: z.enum(['on', 'off']).default('on'),
});

export interface HubspotApp {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirects: readonly string[];
  readonly scopes: readonly string[];
  readonly optionalScopes: readonly string[];
  readonly authorize: string;
  readonly api: string;
  readonly pkce: boolean;
}

/** Null: none is set up. Throws a sentence that names what is wrong, and none of the values. */
export function hubspotFromEnv(env: NodeJS.ProcessEnv): HubspotApp | null {
  // An empty line in a settings file means none.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  if (!Object.keys(given).some((name) => name.startsWith('HUBSPOT_'))) return null;
  const { data, error } = App.safeParse(given);
  if (!data) {
    const wrong = [...new Set(error.issues.map(({ path }) => String(path[0])))].join(', ');
    throw new Error(`HubSpot is not set up right. Look at ${wrong}: see docs/crm.md.`);
  }
  return {
    clientId: data.HUBSPOT_CLIENT_ID,
    clientSecret: data.HUBSPOT_CLIENT_SECRET,
    redirects: data.HUBSPOT_REDIRECTS,
    scopes: data.HUBSPOT_SCOPES,
    optionalScopes: data.HUBSPOT_OPTIONAL_SCOPES,
    authorize: data.HUBSPOT_AUTHORIZE,
    api: data.HUBSPOT_API,
    pkce: data.HUBSPOT_PKCE === 'on',
  };
}
