import { createHash, randomUUID } from 'node:crypto';
import { consentPage, refusedPage } from '../crm/consent.ts';
import type { Answer, Asked } from '../crm/stage.ts';
import { allScopes } from './object-types.ts';
import type { Portal } from './portal.ts';

/** An app as HubSpot knows it, and what it was allowed. */
export interface App {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

export const ourApp: App = {
  clientId: '0f3b6f0e-6a6e-4d5a-9a55-000000000001',
  clientSecret: 'the-secret-of-the-app',
  redirectUri: 'https://keyside.example/oauth/hubspot',
  scopes: [
    ...allScopes,
    ...['companies', 'contacts', 'deals'].map((kind) => `crm.schemas.${kind}.read`),
    'oauth',
  ],
};

/** Seconds that an access token is good for. */
const GOOD_FOR = 1800;

interface Consent {
  readonly scopes: readonly string[];
  readonly challenge: string | null;
}

const proves = (verifier: string | null, challenge: string | null) =>
  challenge === null ||
  createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url') === challenge;

/** HubSpot's refresh tokens stay the same, and several refreshes at once all succeed. */
export function createOauth({ settings }: Portal, app: App = ourApp) {
  const codes = new Map<string, Consent>();
  const refreshTokens = new Map<string, readonly string[]>();

  const refused = (status: string, message: string): Answer => ({
    status: 400,
    body: { status, message, correlationId: randomUUID() },
  });

  function granted(refreshToken: string, scopes: readonly string[]): Answer {
    const token = `CI${randomUUID().replaceAll('-', '')}`;
    settings.tokens.set(token, { scopes, until: settings.now() + GOOD_FOR * 1000 });
    const body = {
      access_token: token,
      refresh_token: refreshToken,
      expires_in: GOOD_FOR,
      token_type: 'bearer',
    };
    return { status: 200, body: { ...body, hub_id: settings.portalId, scopes } };
  }

  function consent(scopes: readonly string[] = app.scopes, challenge: string | null = null): string {
    const code = randomUUID();
    codes.set(code, { scopes, challenge });
    return code;
  }

  /** The page at which a person installs the app: strict in what has to agree with the app's own settings. */
  function authorize({ query }: Asked): Answer {
    const scopesIn = (name: string) => (query.get(name) ?? '').split(' ').filter(Boolean);
    const [required, optional] = [scopesIn('scope'), scopesIn('optional_scope')];
    const unknown = [...required, ...optional].filter((scope) => !app.scopes.includes(scope));
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== app.clientId) return refusedPage('We couldn’t find that app.');
    if (redirectUri !== app.redirectUri) return refusedPage('The redirect URL does not match.');
    if (required.length === 0 || unknown.length > 0)
      return refusedPage(`The scopes do not match: ${unknown.join(' ')}`);
    const back = (answer: Record<string, string>) =>
      `${redirectUri}?${new URLSearchParams({ ...answer, state: query.get('state') ?? '' })}`;
    return consentPage('HubSpot', {
      allow: back({ code: consent([...required, ...optional], query.get('code_challenge')) }),
      deny: back({ error: 'access_denied', error_description: 'You have denied access.' }),
    });
  }

  return {
    /** As a person who said yes sends it back. */
    consent,
    authorize,
    /** As half an hour later. */
    expire(): void {
      for (const [token, { scopes }] of settings.tokens) settings.tokens.set(token, { scopes, until: 0 });
    },
    /** As when the app is taken out of the portal. */
    revokeAll(): void {
      refreshTokens.clear();
      settings.tokens.clear();
    },
    /** As when a grant is reduced to these; it shows with the next access. */
    reduce(scopes: readonly string[]): void {
      for (const token of refreshTokens.keys()) refreshTokens.set(token, scopes);
      settings.tokens.clear();
    },
    revoke: (refreshToken: string) => void refreshTokens.delete(refreshToken),
    revoked({ text }: Asked): Answer {
      const form = new URLSearchParams(text);
      if (form.get('client_secret') !== app.clientSecret)
        return refused('BAD_CLIENT_SECRET', 'missing or invalid client secret');
      refreshTokens.delete(form.get('token') ?? '');
      return { status: 200, body: {} };
    },
    token({ headers, text }: Asked): Answer {
      if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
        return { status: 415, body: { status: 'error', message: 'Unsupported Media Type' } };
      const form = new URLSearchParams(text);
      if (form.get('client_id') !== app.clientId)
        return refused('BAD_CLIENT_ID', 'missing or unknown client id');
      if (form.get('client_secret') !== app.clientSecret)
        return refused('BAD_CLIENT_SECRET', 'missing or invalid client secret');
      if (form.get('grant_type') === 'refresh_token') {
        const token = form.get('refresh_token') ?? '';
        const scopes = refreshTokens.get(token);
        return scopes
          ? granted(token, scopes)
          : refused('BAD_REFRESH_TOKEN', 'missing or invalid refresh token');
      }
      if (form.get('grant_type') !== 'authorization_code')
        return refused('BAD_GRANT_TYPE', 'missing or unknown grant type');
      if (form.get('redirect_uri') !== app.redirectUri)
        return refused('BAD_REDIRECT_URI', 'missing or invalid redirect uri');
      const code = form.get('code') ?? '';
      const consented = codes.get(code);
      codes.delete(code);
      if (!consented || !proves(form.get('code_verifier'), consented.challenge))
        return refused('BAD_AUTH_CODE', 'missing or unknown auth code');
      const token = randomUUID();
      refreshTokens.set(token, consented.scopes);
      return granted(token, consented.scopes);
    },
  };
}
