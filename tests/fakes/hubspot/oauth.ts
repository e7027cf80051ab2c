import { randomUUID } from 'node:crypto';
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
  scopes: allScopes,
};

/** Seconds that an access token is good for. */
const GOOD_FOR = 1800;

/** HubSpot's refresh tokens stay the same, and several refreshes at once all succeed. */
export function createOauth({ settings }: Portal, app: App = ourApp) {
  const codes = new Set<string>();
  const refreshTokens = new Set<string>();

  const refused = (status: string, message: string): Answer => ({
    status: 400,
    body: { status, message, correlationId: randomUUID() },
  });

  function granted(refreshToken: string): Answer {
    const token = `CI${randomUUID().replaceAll('-', '')}`;
    settings.tokens.set(token, { scopes: app.scopes, until: settings.now() + GOOD_FOR * 1000 });
    const body = {
      access_token: token,
      refresh_token: refreshToken,
      expires_in: GOOD_FOR,
      token_type: 'bearer',
    };
    return { status: 200, body: { ...body, hub_id: settings.portalId, scopes: app.scopes } };
  }

  return {
    /** As a person who said yes sends it back. */
    consent(): string {
      const code = randomUUID();
      codes.add(code);
      return code;
    },
    revoke: (refreshToken: string) => void refreshTokens.delete(refreshToken),
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
        return refreshTokens.has(token)
          ? granted(token)
          : refused('BAD_REFRESH_TOKEN', 'missing or invalid refresh token');
      }
      if (form.get('grant_type') !== 'authorization_code')
        return refused('BAD_GRANT_TYPE', 'missing or unknown grant type');
      if (form.get('redirect_uri') !== app.redirectUri)
        return refused('BAD_REDIRECT_URI', 'missing or invalid redirect uri');
      if (!codes.delete(form.get('code') ?? ''))
        return refused('BAD_AUTH_CODE', 'missing or unknown auth code');
      const token = randomUUID();
      refreshTokens.add(token);
      return granted(token);
    },
  };
}
