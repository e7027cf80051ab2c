import { type Database, openDatabase, type Place } from '../database/open.ts';
import { createApp } from '../http/app.ts';
import type { LogLine } from '../http/log.ts';
import type { Rate } from '../http/rate.ts';
import { createToken, type Scope } from '../workspaces/token.ts';
import { addPerson, createWorkspace } from '../workspaces/workspace.ts';

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
  close(): Promise<void>;
}

/** The whole API on a database of its own, without a port. */
export async function openTestApi(place: Place, rate: Rate | null = null): Promise<TestApi> {
  const db = await openDatabase(place);
  const log: LogLine[] = [];
  const app = createApp({ db, rate, log: (line) => log.push(line), isOpen: () => true });
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
      const text = await response.text();
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
    close: () => db.destroy(),
  };
}
