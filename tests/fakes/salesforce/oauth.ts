import { createHash, randomBytes } from 'node:crypto';
import { consentPage, refusedPage } from '../crm/consent.ts';
import type { Answer, Asked } from '../crm/stage.ts';

/** An app that was let in: a public one, which proves by PKCE that it is who asked. */
export interface App {
  readonly clientId: string;
  readonly redirectUri: string;
}

export interface Sessions {
  /** As after the person has said yes. */
  readonly code: (challenge: string) => string;
  /** The page at which the person says yes or no. */
  readonly authorize: (asked: Asked) => Answer;
  readonly token: (asked: Asked) => Answer;
  /** As the app gives back what it was granted. */
  readonly revoked: (asked: Asked) => Answer;
  /** A session of this person's. */
  readonly open: () => string;
  readonly isOpen: (token: string) => boolean;
  readonly expire: () => void;
  readonly revoke: () => void;
}

const wrong = (error: string, error_description: string): Answer => ({
  status: 400,
  body: { error, error_description },
});
const secret = (start: string) => `${start}${randomBytes(24).toString('base64url')}`;

export function createSessions(
  app: App,
  address: () => string,
  idUrl: () => string,
  now: () => number,
): Sessions {
  const open = new Set<string>();
  const codes = new Map<string, string>();
  /** One that was used is none any more, whoever comes second; with the session that came with it. */
  const refreshes = new Map<string, string>();
  const newToken = () => {
    const token = secret('00DKd0000000001!');
    open.add(token);
    return token;
  };
  const granted = (): Answer => {
    const refresh = secret('5Aep861');
    const session = newToken();
    refreshes.set(refresh, session);
    const body = {
      ...{ access_token: session, refresh_token: refresh, instance_url: address(), id: idUrl() },
      ...{
        token_type: 'Bearer',
        scope: 'api refresh_token',
        issued_at: String(now()),
        signature: secret(''),
      },
    };
    return { status: 200, body };
  };
  function token({ method, headers, text, query }: Asked): Answer {
    if (method !== 'POST') return wrong('invalid_request', 'must use HTTP POST');
    const form = new URLSearchParams(text === '' ? query : text);
    if (!/^application\/x-www-form-urlencoded/.test(headers['content-type'] ?? ''))
      return wrong('unsupported_grant_type', 'grant type not supported');
    if (form.get('client_id') !== app.clientId)
      return wrong('invalid_client_id', 'client identifier invalid');
    if (form.has('client_secret')) return wrong('invalid_client', 'invalid client credentials');
    if (form.get('grant_type') === 'authorization_code') return exchange(form);
    if (form.get('grant_type') !== 'refresh_token')
      return wrong('unsupported_grant_type', 'grant type not supported');
    if (!refreshes.delete(form.get('refresh_token') ?? ''))
      return wrong('invalid_grant', 'expired access/refresh token');
    return granted();
  }
  function exchange(form: URLSearchParams): Answer {
    const code = form.get('code') ?? '';
    const challenge = codes.get(code);
    codes.delete(code);
    if (challenge === undefined) return wrong('invalid_grant', 'invalid authorization code');
    if (form.get('redirect_uri') !== app.redirectUri)
      return wrong('redirect_uri_mismatch', 'redirect_uri must match configuration');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    return proof === challenge ? granted() : wrong('invalid_grant', 'invalid code verifier');
  }
  /** A session alone, or a refresh token with the session that came with it. */
  function revoked({ method, headers, text }: Asked): Answer {
    const isForm = /^application\/x-www-form-urlencoded/.test(headers['content-type'] ?? '');
    const given = (method === 'POST' && isForm && new URLSearchParams(text).get('token')) || '';
    const session = refreshes.get(given) ?? given;
    const isOne = refreshes.delete(given) || open.has(session);
    open.delete(session);
    return isOne ? { status: 200, body: {} } : wrong('invalid_token', 'invalid token');
  }
  /** Who is no app, or wants people sent elsewhere, sends nobody anywhere. */
  function authorize({ query }: Asked): Answer {
    if (query.get('client_id') !== app.clientId)
      return refusedPage('error=invalid_client_id: client identifier invalid');
    if (query.get('redirect_uri') !== app.redirectUri)
      return refusedPage('error=redirect_uri_mismatch: redirect_uri must match configuration');
    const back = (answer: Record<string, string>) =>
      `${app.redirectUri}?${new URLSearchParams({ ...answer, state: query.get('state') ?? '' })}`;
    const challenge = query.get('code_challenge');
    const isRight = query.get('response_type') === 'code' && query.get('code_challenge_method') === 'S256';
    if (!isRight || !challenge)
      return { status: 302, headers: { location: back({ error: 'invalid_request' }) } };
    return consentPage('Salesforce', {
      allow: back({ code: code(challenge) }),
      deny: back({ error: 'access_denied' }),
    });
  }
  function code(challenge: string): string {
    const given = secret('aPrx');
    codes.set(given, challenge);
    return given;
  }
  return {
    token,
    revoked,
    authorize,
    code,
    open: newToken,
    isOpen: (each) => open.has(each),
    expire: () => open.clear(),
    revoke: () => {
      open.clear();
      refreshes.clear();
    },
  };
}
