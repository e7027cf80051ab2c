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
  answer(asked: Asked): Answer;
}

export function createTokens(now: () => number, address: () => string, location: () => string): Tokens {
  const client = { id: '1000.TESTCLIENT', secret: 'testsecret' };
  const consents = new Map<string, { scopes: readonly string[]; given: number[] }>();
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
        api_domain: address(),
        token_type: 'Bearer',
        expires_in: 3600,
        location: location(),
      },
    };
  }

  return {
    client,
    issue,
    consent,
    scopesOf: (token) => live.find((one) => one.token === token && one.until > now())?.scopes,
    expireAll: () => {
      live = [];
    },
    revoke: (refresh) => void consents.delete(refresh),
    answer(asked) {
      const given = formOf(asked);
      if (given.get('client_id') !== client.id || given.get('client_secret') !== client.secret)
        return { status: 200, body: { error: 'invalid_client' } };
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
