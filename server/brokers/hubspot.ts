import { z } from 'zod';
import { Problem } from '../http/problem.ts';
import type { HubspotApp } from './app.ts';

/** https://developers.hubspot.com/docs/api-reference/2026-03/authentication/oauth-tokens */
const TOKEN = '/oauth/2026-03/token';
/** Milliseconds. */
const PATIENCE = 10_000;

export interface Granted {
  access: string;
  refresh: string;
  /** Seconds. */
  expiresIn: number;
}

const Told = z.object({
  access_token: z.string().min(1).max(5000),
  refresh_token: z.string().min(1).max(5000),
  expires_in: z.number().positive(),
});
/** Its words for what is wrong; a sentence of its own might quote what it was asked with. */
const Refused = z.object({ status: z.string().optional(), error: z.string().optional() });

/** Where a person says yes to the app, and comes back from with a code. */
export function authorizeUrl(
  app: HubspotApp,
  { redirectUri, state, challenge }: { redirectUri: string; state: string; challenge: string },
): string {
  const url = new URL(app.authorize);
  const asked = {
    ...{ client_id: app.clientId, redirect_uri: redirectUri, state },
    ...{ scope: app.scopes.join(' '), optional_scope: app.optionalScopes.join(' ') },
    ...(app.pkce && { code_challenge: challenge, code_challenge_method: 'S256' }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
}

/** Gives a code in. Rejects with a {@link Problem}. */
export const exchange = (
  app: HubspotApp,
  { code, redirectUri, verifier }: { code: string; redirectUri: string; verifier: string },
) =>
  granted(app, {
    ...{ grant_type: 'authorization_code', code, redirect_uri: redirectUri },
    ...(app.pkce && { code_verifier: verifier }),
  });

/** Another access. Rejects with a {@link Problem}. */
export const renew = (app: HubspotApp, refresh: string) =>
  granted(app, { grant_type: 'refresh_token', refresh_token: refresh });

/** From then on it renews nothing; one that did not before is none to say so of. */
export async function revoke(app: HubspotApp, refresh: string): Promise<void> {
  const answer = await post(app, `${TOKEN}/revoke`, { token: refresh, token_type_hint: 'refresh_token' });
  const body: unknown = await answer.json().catch(() => undefined);
  const said = answer.ok ? undefined : refusal(answer, body);
  // That it is none is as good as that it is none any more.
  if (said && said.kind !== 'not-allowed') throw said;
}

async function granted(app: HubspotApp, asked: Readonly<Record<string, string>>): Promise<Granted> {
  const answer = await post(app, TOKEN, asked);
  const body: unknown = await answer.json().catch(() => undefined);
  const told = answer.ok ? Told.safeParse(body).data : undefined;
  if (told) return { access: told.access_token, refresh: told.refresh_token, expiresIn: told.expires_in };
  throw refusal(answer, body);
}

function refusal({ status, headers }: Response, body: unknown): Problem {
  if (status === 429)
    return new Problem('too-many-requests', 'HubSpot takes no more for now. Try again in a moment.', {
      headers: { 'retry-after': headers.get('retry-after') ?? '30' },
    });
  const { data } = Refused.safeParse(body);
  const [word] = /^[\w-]{1,60}$/.exec(data?.status ?? data?.error ?? '') ?? [];
  if (status >= 500 || status < 400 || !data) return silent();
  if (/client/i.test(word ?? ''))
    return new Problem('failed', 'HubSpot does not know this server’s app. Tell whoever runs it.');
  return new Problem('not-allowed', `HubSpot says no (${word ?? status}). Sign in again.`);
}

const silent = () => new Problem('not-ready', 'HubSpot does not answer. Try again in a moment.');

async function post({ api, clientId, clientSecret }: HubspotApp, path: string, asked: object) {
  const body = new URLSearchParams({ ...asked, client_id: clientId, client_secret: clientSecret });
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    // The secret goes to the address that it is for and to no other.
    return await fetch(`${api}${path}`, { method: 'POST', body, signal, redirect: 'manual' });
  } catch {
    throw silent();
  }
}
