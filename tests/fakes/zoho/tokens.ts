import { consentPage, refusedPage } from '../crm/consent.ts';
import type { Answer, Asked } from '../crm/stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Live {
  readonly token: string;
  readonly until: number;
  readonly scopes: readonly string[];
}

/** The accounts server: https://www.zoho.com/accounts/protocol/oauth/token-limits.html */
export interface Tokens {
  readonly client: { readonly id: string; readonly secret: string };
  /** One that is good for an hour, as if somebody had signed in. */
  issue(scopes: readonly string[]): string;
  /** Another refresh token, as after a consent. */
  consent(scopes: readonly string[]): string;
  scopesOf(token: string): readonly string[] | undefined;
  expireAll(): void;
  revoke(refresh: string): void;
  /** As when the person takes Keyside out of what is connected to their account. */
  disconnect(): void;
  /** The page at which the person says yes; who has done so before is sent back at once. */
  authorize(asked: Asked): Answer;
  answer(asked: Asked): Answer;
  /** As the app gives back what it was granted. */
  revoked(asked: Asked): Answer;
}

export interface Place {
  /** Where its API is, if it says so. */
  api(): string | undefined;
  location(): string;
  /** Where people are sent back to, as it was registered. */
  redirectUri(): string;
}

export function createTokens(now: () => number, { api, location, redirectUri }: Place): Tokens {
  const client = { id: '1000.TESTCLIENT', secret: 'testsecret' };
  const consents = new Map<string, { scopes: readonly string[]; given: number[] }>();
  const codes = new Map<string, readonly string[]>();
  /** Scopes that the person has said yes to. */
  let agreed = new Set<string>();
  let live: Live[] = [];
  let made = 0;

  function issue(scopes: readonly string[]): string {
    const token = `1000.${String(++made).padStart(32, '0')}`;
    // The eleventh ends the oldest.
    live = [...live, { token, until: now() + HOUR, scopes }].slice(-10);
    return token;
  }

  function consent(scopes: readonly string[]): string {
    const refresh = `1000.refresh${String(++made).padStart(24, '0')}`;
    consents.set(refresh, { scopes, given: [] });
    return refresh;
  }

  function refreshed(refresh: string): Answer {
    const known = consents.get(refresh);
    if (!known) return { status: 200, body: { error: 'invalid_code' } };
    known.given = known.given.filter((at) => at > now() - 10 * MINUTE);
    if (known.given.length >= 10)
      return {
        status: 400,
        body: {
          error_description:
            'You have made too many requests continuously. Please try again after some time.',
          error: 'Access Denied',
          status: 'failure',
        },
      };
    known.given.push(now());
    return {
      status: 200,
      body: {
        access_token: issue(known.scopes),
        scope: known.scopes.join(' '),
        ...(api() !== undefined && { api_domain: api() }),
        token_type: 'Bearer',
        expires_in: 3600,
        location: location(),
      },
    };
  }

  function exchanged(given: URLSearchParams): Answer {
    const scopes = codes.get(given.get('code') ?? '');
    codes.delete(given.get('code') ?? '');
    if (!scopes) return { status: 200, body: { error: 'invalid_code' } };
    if (given.get('redirect_uri') !== redirectUri())
      return { status: 200, body: { error: 'invalid_redirect_uri' } };
    const refresh = consent(scopes);
    const { status, body } = refreshed(refresh);
    return { status, body: { ...(body as object), refresh_token: refresh } };
  }

  function authorize({ query }: Asked): Answer {
    if (query.get('client_id') !== client.id) return refusedPage('Invalid Client Id');
    if (query.get('redirect_uri') !== redirectUri()) return refusedPage('Invalid Redirect Uri');
    const scopes = (query.get('scope') ?? '').split(',').filter(Boolean);
    if (scopes.length === 0) return refusedPage('Invalid OAuth Scope');
    const state = query.get('state') ?? '';
    if (query.get('response_type') !== 'token') {
      const code = `1000.code${++made}`;
      codes.set(code, scopes);
      const back = (answer: Record<string, string>) =>
        `${redirectUri()}?${new URLSearchParams({ ...answer, state, location: location() })}`;
      return consentPage('Zoho CRM', { allow: back({ code }), deny: back({ error: 'access_denied' }) });
    }
    const back = (answer: Record<string, string>) =>
      `${redirectUri()}#${new URLSearchParams({ ...answer, state })}`;
    const granted = () => {
      const told = { access_token: issue(scopes), expires_in: '3600', location: location() };
      return back({ ...told, ...(api() !== undefined && { api_domain: api() ?? '' }) });
    };
    if (scopes.every((scope) => agreed.has(scope))) return { status: 302, headers: { location: granted() } };
    // The page itself is where a yes is heard here: it is followed by being sent back.
    if (query.has('yes')) {
      agreed = new Set([...agreed, ...scopes]);
      return { status: 302, headers: { location: granted() } };
    }
    return consentPage('Zoho CRM', {
      allow: `?${new URLSearchParams([...query, ['yes', '1']])}`,
      deny: back({ error: 'access_denied' }),
    });
  }

  return {
    client,
    authorize,
    disconnect() {
      agreed.clear();
      consents.clear();
      live = [];
    },
    issue,
    consent,
    scopesOf: (token) => live.find((one) => one.token === token && one.until > now())?.scopes,
    expireAll: () => {
      live = [];
    },
    revoke: (refresh) => void consents.delete(refresh),
    revoked: (asked) =>
      consents.delete(formOf(asked).get('token') ?? '')
        ? { status: 200, body: { status: 'success' } }
        : { status: 400, body: { status: 'failure', error: 'invalid_token' } },
    answer(asked) {
      const given = formOf(asked);
      const isCode = given.get('grant_type') === 'authorization_code';
      if (given.get('client_id') !== client.id || given.get('client_secret') !== client.secret)
        return { status: 200, body: { error: 'invalid_client' } };
      if (isCode) return exchanged(given);
      if (given.get('grant_type') !== 'refresh_token')
        return { status: 200, body: { error: 'invalid_grant' } };
      return refreshed(given.get('refresh_token') ?? '');
    },
  };
}

/** What was sent: in the address, as a form, or in parts as Zoho's own client sends it. */
function formOf({ query, headers, text }: Asked): URLSearchParams {
  const type = headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(text);
  if (!type.startsWith('multipart/form-data')) return query;
  const parts = [...text.matchAll(/name="([^"]+)"\r\n\r\n([\s\S]*?)\r\n--/g)];
  return new URLSearchParams(parts.map(([, name = '', value = '']) => [name, value]));
}
