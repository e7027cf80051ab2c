import { generateRandomState } from 'oauth4webapi';
import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import { parse } from '../parse.ts';
import type { Begun, ImplicitPlace } from './access.ts';
import { zohoCentres } from './centres.ts';
import type { Granted } from './oauth.ts';

/** https://www.zoho.com/accounts/protocol/oauth/js-apps/response.html; it has no refresh token. */
const Told = z.object({
  access_token: z.string().min(1).max(5000),
  expires_in: z.coerce.number().positive(),
  api_domain: z.url().optional(),
});

/** Where Zoho keeps what its programs are asked for. Anywhere else an access token is not sent. */
const apis: readonly string[] = zohoCentres.map((centre) => `https://www.zohoapis.${centre}`);

/** The address at which the person says yes, or which answers at once where they have said so before. */
export function beginImplicit({ implicit, clientId, scope, redirectUri }: ImplicitPlace): {
  url: string;
  begun: Begun;
} {
  const state = generateRandomState();
  const url = new URL(implicit);
  const asked = { response_type: 'token', client_id: clientId, scope, redirect_uri: redirectUri, state };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, begun: { state, verifier: '', redirectUri } };
}

/**
 * What was granted, from behind the # of the address and nowhere else: what stands before it is sent to servers and could
 * have been put there by one. Throws a {@link SourceError}.
 */
export function finishImplicit({ state, redirectUri }: Begun, callback: string): Granted {
  const url = URL.parse(callback);
  const fragment = new URLSearchParams(url?.hash.slice(1));
  const isOurs =
    url !== null && `${url.origin}${url.pathname}` === redirectUri && fragment.get('state') === state;
  if (!isOurs || new Set(fragment.keys()).size !== fragment.size)
    throw new SourceError({ kind: 'bad-answer' }, t('errors.source.notUnderstood'));
  const error = fragment.get('error');
  if (error !== null)
    throw new SourceError({ kind: 'forbidden' }, t('errors.crm.notGranted', { reason: error }));
  const told = parse(Told, Object.fromEntries(fragment));
  const { access_token: access, expires_in: expiresIn, api_domain: address = null } = told;
  if (address !== null && !apis.includes(address))
    throw new SourceError({ kind: 'bad-answer' }, t('errors.source.notUnderstood'));
  return { access, refresh: null, expiresIn, address };
}

/** Another access, asking nobody. Rejects with a {@link SourceError}; signed-out: the person has to be asked after all. */
export async function renewImplicit(
  place: ImplicitPlace,
  silently: (url: string) => Promise<string>,
): Promise<Granted> {
  const { url, begun } = beginImplicit(place);
  const callback = await silently(url);
  try {
    return finishImplicit(begun, callback);
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault.kind !== 'forbidden') throw error;
    throw new SourceError({ kind: 'signed-out' }, error.message, { cause: error });
  }
}
