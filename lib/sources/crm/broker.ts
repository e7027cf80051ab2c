import { calculatePKCECodeChallenge, generateRandomCodeVerifier, generateRandomState } from 'oauth4webapi';
import { z } from 'zod';
import { t } from '../../i18n/index.ts';
import { SourceError } from '../error.ts';
import { createHttp, type HttpOptions } from '../http.ts';
import { parse } from '../parse.ts';
import type { Begun, BrokerPlace } from './access.ts';
import { answeredIn, type Granted } from './oauth.ts';

type OnRequest = HttpOptions['onRequest'];

const Opened = z.object({ url: z.url().max(4000), ticket: z.string().min(1).max(2000) });
const Access = z.object({
  access: z.string().min(1).max(5000),
  refresh: z.string().min(1).max(8000),
  expiresIn: z.number().positive(),
});

/**
 * Asks the person's own server for the address at which HubSpot asks them. The verifier stays here: without it nobody
 * can do anything with what comes back. Rejects with a {@link SourceError}.
 */
export async function beginAtBroker(
  place: BrokerPlace,
  redirectUri: string,
  onRequest: OnRequest,
): Promise<{ url: string; ticket: string; begun: Begun }> {
  const [verifier, state] = [generateRandomCodeVerifier(), generateRandomState()];
  const challenge = await calculatePKCECodeChallenge(verifier);
  const answer = await post(place, 'begin', { redirectUri, state, challenge }, onRequest);
  return { ...parse(Opened, answer), begun: { state, verifier, redirectUri } };
}

/** Gives in what the person came back with. Rejects with a {@link SourceError}. */
export async function finishAtBroker(
  given: { place: BrokerPlace; begun: Begun; ticket: string; callback: string },
  onRequest: OnRequest,
): Promise<Granted> {
  const { place, begun, ticket, callback } = given;
  const code = answeredIn(callback, begun).get('code') ?? '';
  const asked = { ticket, code, verifier: begun.verifier };
  return grantedIn(await post(place, 'exchange', asked, onRequest));
}

/** Another access. Rejects with a {@link SourceError}; signed-out: nothing but signing in again will help. */
export async function renewAtBroker(
  place: BrokerPlace,
  refresh: string,
  onRequest: OnRequest,
): Promise<Granted> {
  try {
    return grantedIn(await post(place, 'renew', { refresh }, onRequest));
  } catch (error) {
    throw error instanceof SourceError ? ofRenewal(error) : error;
  }
}

/**
 * What a renewal failed of. What the server says of its own, as that it has no such address, must not be taken for what
 * HubSpot says of a record.
 */
function ofRenewal(error: SourceError): SourceError {
  const { kind } = error.fault;
  if (kind === 'unreachable' || kind === 'rate-limited' || kind === 'signed-out') return error;
  if (kind !== 'forbidden') return new SourceError({ kind: 'unreachable' }, error.message, { cause: error });
  const reason = t('errors.crm.signedOut', { reason: error.message });
  return new SourceError({ kind: 'signed-out' }, reason, { cause: error });
}

/** Gives back what was granted: from then on it renews nothing. Rejects with a {@link SourceError}. */
export async function giveBackAtBroker(
  place: BrokerPlace,
  refresh: string,
  onRequest: OnRequest,
): Promise<void> {
  await post(place, 'revoke', { refresh }, onRequest);
}

const grantedIn = (answer: unknown): Granted => ({ ...parse(Access, answer), address: null });

function post(
  { broker, token }: BrokerPlace,
  name: 'begin' | 'exchange' | 'renew' | 'revoke',
  body: object,
  onRequest: OnRequest,
) {
  const http = createHttp({ address: broker, token, ...(onRequest && { onRequest }) });
  const purpose = name === 'revoke' ? 'sign-out' : 'sign-in';
  const call = { method: 'POST', path: `/v1/hubspot/${name}`, body, purpose } as const;
  // It ends by itself: whoever waits for an access does not end it for the others.
  return http.ask(call, new AbortController().signal);
}
