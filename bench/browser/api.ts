import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import type { DirectoryEntry, DirectoryPage } from '../../lib/model/index.ts';
import { sampleOwnDomains, sampleRecords, sampleViewer } from '../../server/sample/index.ts';
import { buildSampleContext } from '../../tests/builders/sample.ts';

export interface QuickApi {
  url: string;
  token: string;
  close(): Promise<void>;
}

/**
 * An API that answers from memory: what is measured in the browser must not share two cores with a database. The
 * real one has its own bench.
 */
export async function startQuickApi(): Promise<QuickApi> {
  const directory = JSON.stringify(directoryPage());
  const contexts = new Map<string, string>();
  const server = createServer((request, response) => answer(request, response, directory, contexts));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: 'kst_bench',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  contexts: Map<string, string>,
) {
  response.setHeader('content-type', 'application/json');
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/v1/me') return response.end(me);
  if (pathname === '/v1/changes' && request.method === 'POST') return void take(request, response);
  if (pathname === '/v1/changes') return response.end(directory);
  const account = /^\/v1\/accounts\/([^/]+)\/context$/.exec(pathname)?.[1];
  if (account) return response.end(contextOf(decodeURIComponent(account), contexts));
  response.statusCode = 404;
  response.end('{"detail":"There is nothing here."}');
}

/** A change, taken as it is. */
async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { recordId } = z.object({ recordId: z.string() }).parse(await json(request));
  response.end(JSON.stringify({ recordId, version: '1' }));
}

const me = JSON.stringify({
  workspace: 'Norvane Systems',
  ownerId: sampleViewer.id,
  name: sampleViewer.name,
  email: sampleViewer.email,
  ownDomains: sampleOwnDomains,
  scopes: ['read', 'write'],
});

function contextOf(accountId: string, made: Map<string, string>): string {
  const text = made.get(accountId) ?? JSON.stringify(buildSampleContext(accountId));
  made.set(accountId, text);
  return text;
}

function directoryPage(): DirectoryPage {
  const upserts = sampleRecords(new Date()).flatMap(entryOf);
  return { upserts, deletes: [], next: 'end', more: false, total: upserts.length };
}

function entryOf({ kind, record }: ReturnType<typeof sampleRecords>[number]): DirectoryEntry[] {
  if (kind === 'account') {
    const { id, name, domains, aliasDomains, linkedinSlug, linkedinId, tier, ownerId, health } = record;
    const match = { id, name, domains, aliasDomains, linkedinSlug, linkedinId };
    return [{ kind, ...match, tier, ownerId, health: health?.score ?? null, renewalDate: null }];
  }
  if (kind !== 'contact') return [];
  const { id, accountId, name, emails, linkedinSlug } = record;
  return [{ kind, id, accountId, name, emails, linkedinSlug }];
}
