import type { HubspotApp } from '../brokers/app.ts';
import { type Database, openDatabase, type Place } from '../database/open.ts';
import { createApp } from '../http/app.ts';
import type { LogLine } from '../http/log.ts';
import type { Rate } from '../http/rate.ts';
import { createHub } from '../live/hub.ts';
import { createToken, type Scope } from '../workspaces/token.ts';
import { addPerson, createWorkspace } from '../workspaces/workspace.ts';
import { type Events, readEvents } from './events.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects and fails where that is not there
  body: any;
  text: string;
}

export interface TestApi {
  db: Database;
  /** All that was logged. */
  log: LogLine[];
  /** A workspace of that id with one person in it, `<id>@example.com`; resolves to a token of theirs. */
  makeWorkspace(id: string, scope?: Scope): Promise<string>;
  makeToken(workspaceId: string, scope: Scope): Promise<string>;
  /** `ask(token, 'GET /v1/me')`; a token of null sends none. */
  ask(
    token: string | null,
    request: string,
    more?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<Answer>;
  /** The body as it was sent. */
  askBytes(token: string, request: string, headers: Record<string, string>): Promise<Buffer>;
  /** Follows changes with a token, past the hello; rejects where that is refused. */
  follow(token: string): Promise<Events>;
  close(): Promise<void>;
}

/** The whole API on a database of its own, without a port. */
export async function openTestApi(
  place: Place,
  rate: Rate | null = null,
  hubspot: HubspotApp | null = null,
): Promise<TestApi> {
  const hub = createHub();
  const db = await openDatabase(place, hub);
  const log: LogLine[] = [];
  const app = createApp({ db, hub, rate, hubspot, log: (line) => log.push(line), isOpen: () => true });
  const emailOf = (id: string) => `${id}@example.com`;
  const makeToken = async (workspaceId: string, scope: Scope) =>
    (await createToken(db, { workspaceId, email: emailOf(workspaceId), scope })).token;
  return {
    db,
    log,
    makeToken,
    async makeWorkspace(id, scope = 'write') {
      await createWorkspace(db, { id, name: `Workspace ${id}`, ownDomains: ['example.com'] });
      await addPerson(db, { workspaceId: id, name: `Person of ${id}`, email: emailOf(id) });
      return makeToken(id, scope);
    },
    async ask(token, request, { body, headers = {} } = {}) {
      const [method = 'GET', path = '/'] = request.split(' ');
      const response = await app.request(path, {
        method,
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      if (isStream(response)) await response.body?.cancel();
      const text = isStream(response) ? 'a stream' : await response.text();
      const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: json ? JSON.parse(text) : undefined,
      };
    },
    async askBytes(token, request, headers) {
      const [method = 'GET', path = '/'] = request.split(' ');
      const response = await app.request(path, {
        method,
        headers: { ...headers, authorization: `Bearer ${token}` },
      });
      return Buffer.from(await response.arrayBuffer());
    },
    async follow(token) {
      const headers = { authorization: `Bearer ${token}` };
      return readEvents(await app.request('/v1/events', { headers }));
    },
    async close() {
      hub.close();
      await db.destroy();
    },
  };
}

const isStream = ({ headers }: Response) => headers.get('content-type') === 'text/event-stream';
