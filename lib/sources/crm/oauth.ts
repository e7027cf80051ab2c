import {
  AuthorizationResponseError,
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  type ClientAuth,
  ClientSecretPost,
  calculatePKCECodeChallenge,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomState,
  None,
  nopkce,
  refreshTokenGrantRequest,
  revocationRequest,
  validateAuthResponse,
} from 'oauth4webapi';
import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import type { createFetch } from '../http.ts';
import type { Begun, SignInPlace } from './access.ts';

type Through = ReturnType<typeof createFetch>;

/** What a CRM grants. */
export interface Granted {
  readonly access: string;
  /** Null: there is none, or the one before stays good. */
  readonly refresh: string | null;
  /** Seconds; null: it is good until it is refused. */
  readonly expiresIn: number | null;
  /** Where its API is for this person. */
  readonly address: string | null;
}

const Told = z.object({
  access_token: z.string().min(1).max(5000),
  refresh_token: z.string().min(1).max(5000).optional(),
  expires_in: z.coerce.number().positive().optional(),
  instance_url: z.url().optional(),
  api_domain: z.url().optional(),
});
const Refused = z.object({ error: z.string().max(200), error_description: z.string().max(500).optional() });

/** The address at which the person signs in, and what to remember meanwhile. */
export async function beginSignIn(
  place: SignInPlace,
  redirectUri: string,
): Promise<{ url: string; begun: Begun }> {
  const [verifier, state] = [generateRandomCodeVerifier(), generateRandomState()];
  const url = new URL(place.authorize);
  const asked = {
    ...{ response_type: 'code', client_id: place.clientId, redirect_uri: redirectUri, scope: place.scope },
    ...{ state, ...place.more },
    ...(place.clientSecret === null && {
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, begun: { state, verifier, redirectUri } };
}

/** Gives the code in that the person came back with. Rejects with a {@link SourceError}. */
export async function finishSignIn(
  place: SignInPlace,
  begun: Begun,
  callback: string,
  through: Through,
): Promise<Granted> {
  const [server, client] = partiesOf(place);
  const answer = await settled(async () => {
    const parameters = validateAuthResponse(server, client, new URL(callback), begun.state);
    const verifier = place.clientSecret === null ? begun.verifier : nopkce;
    const { redirectUri } = begun;
    return authorizationCodeGrantRequest(
      ...([server, client, authOf(place), parameters, redirectUri, verifier, using(through)] as const),
    );
  });
  return grantedIn(answer);
}

/**
 * Another access token. Where the CRM gives another refresh token with it, the one before is worth nothing any more: it
 * must be kept before the access token is used. Rejects with a {@link SourceError}; signed-out: nothing but the person
 * signing in again will help.
 */
export async function renew(place: SignInPlace, refreshToken: string, through: Through): Promise<Granted> {
  const [server, client] = partiesOf(place);
  return grantedIn(
    await settled(() =>
      refreshTokenGrantRequest(server, client, authOf(place), refreshToken, using(through)),
    ),
  );
}

/** Gives back what was granted: from then on it renews nothing. Rejects with a {@link SourceError}. */
export async function giveBack(place: SignInPlace, refreshToken: string, through: Through): Promise<void> {
  if (place.revoke === undefined) return;
  const [server, client] = partiesOf(place);
  const answer = await settled(() =>
    revocationRequest(server, client, authOf(place), refreshToken, using(through)),
  );
  await answer.body?.cancel();
  if (!answer.ok) throw new SourceError({ kind: 'bad-answer' }, t('errors.source.notUnderstood'));
}

const partiesOf = ({
  authorize,
  token,
  revoke = '',
  clientId,
}: SignInPlace): [AuthorizationServer, Client] => [
  {
    ...{ issuer: new URL(authorize).origin, authorization_endpoint: authorize },
    ...{ token_endpoint: token, revocation_endpoint: revoke },
  },
  { client_id: clientId },
];

const authOf = ({ clientSecret }: SignInPlace): ClientAuth =>
  clientSecret === null ? None() : ClientSecretPost(clientSecret);

/** What the person came back with, if it is of the sign-in that was begun. Rejects with a {@link SourceError}. */
export function answeredIn(callback: string, { state }: Begun): URLSearchParams {
  const url = URL.parse(callback) ?? new URL('about:blank');
  try {
    return validateAuthResponse({ issuer: url.origin }, { client_id: 'keyside' }, url, state);
  } catch (cause) {
    throw notGranted(cause);
  }
}

/** A server on this machine has no https; any other address was looked at before. */
const using = (through: Through) => ({
  [customFetch]: through as (url: string, init: object) => Promise<Response>,
  [allowInsecureRequests]: true,
});

async function settled(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (cause) {
    throw notGranted(cause);
  }
}

function notGranted(cause: unknown): SourceError {
  if (cause instanceof AuthorizationResponseError)
    return new SourceError({ kind: 'forbidden' }, t('errors.crm.notGranted', { reason: cause.error }), {
      cause,
    });
  const unasked = cause instanceof TypeError || cause instanceof DOMException;
  if (unasked) return new SourceError({ kind: 'unreachable' }, t('errors.source.unreachable'), { cause });
  return new SourceError({ kind: 'bad-answer' }, t('errors.source.notUnderstood'), { cause });
}

/** Zoho says what is wrong with a success, Salesforce and HubSpot with a failure. */
async function grantedIn(answer: Response): Promise<Granted> {
  const body: unknown = await answer.json().catch(() => undefined);
  const told = answer.ok ? Told.safeParse(body).data : undefined;
  if (told)
    return {
      access: told.access_token,
      refresh: told.refresh_token ?? null,
      expiresIn: told.expires_in ?? null,
      address: told.instance_url ?? told.api_domain ?? null,
    };
  const refused = Refused.safeParse(body).data;
  if (answer.status >= 500 || !refused)
    throw new SourceError({ kind: 'unreachable' }, t('errors.source.ownProblem'));
  if (isTooOften(refused))
    throw new SourceError(
      { kind: 'rate-limited', until: Date.now() + AGAIN },
      t('errors.source.rateLimited'),
    );
  const reason = refused.error_description ?? refused.error;
  throw new SourceError({ kind: 'signed-out' }, t('errors.crm.signedOut', { reason }));
}

/** Milliseconds within which Zoho gives no more than ten access tokens. */
const AGAIN = 600_000;

/** Zoho's word for more than that. */
const isTooOften = ({ error, error_description = '' }: z.infer<typeof Refused>) =>
  /^access denied$/i.test(error) || /too many requests/i.test(error_description);
