import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as sdk from '@zohocrm/typescript-sdk-8.0';

interface There {
  readonly address: string;
  readonly tokens: {
    readonly client: { readonly id: string; readonly secret: string };
    consent(scopes: readonly string[]): string;
  };
  readonly world: { readonly settings: { readonly scopes: readonly string[] } };
}

/** Zoho's own client, as it is published, pointed at the fake; it keeps what fields there are in a folder. */
export async function startClient(zoho: There): Promise<AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'zoho-client-'));
  const refresh = zoho.tokens.consent(zoho.world.settings.scopes);
  const { id, secret } = zoho.tokens.client;
  const token = new sdk.OAuthBuilder()
    .clientId(id)
    .clientSecret(secret)
    .refreshToken(refresh)
    .findUser(false)
    .build();
  const there = new sdk.Environment(zoho.address, `${zoho.address}/oauth/v2/token`, zoho.address);
  const builder = await new sdk.InitializeBuilder();
  await builder
    .environment(there)
    .token(token)
    .store(new sdk.FileStore(join(folder, 'tokens.csv')))
    .SDKConfig(new sdk.SDKConfigBuilder().autoRefreshFields(false).pickListValidation(false).build())
    // It puts further names right behind this one.
    .resourcePath(`${folder}/`)
    .initialize();
  return { [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }) };
}
