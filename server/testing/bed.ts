import type { OpenAPIHono } from '@hono/zod-openapi';
import { type Database, openDatabase, type Place } from '../database/open.ts';
import { createApp } from '../http/app.ts';
import type { LogLine } from '../http/log.ts';
import type { Rate } from '../http/rate.ts';
import type { GivenRecord } from '../records/bulk.ts';
import { writeRecords } from '../records/bulk.ts';
import { createToken, type Scope } from '../workspaces/token.ts';
import { addPerson, createWorkspace } from '../workspaces/workspace.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // Whatever the test expects it to be: what does not fit fails there.
  // biome-ignore lint/suspicious/noExplicitAny: a test reads any answer
  body: any;
}

export interface Asking {
  method?: string;
  token?: string | null;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}

/** A workspace with a person, Ann, and a token of hers that may write. */
export interface Bench {
  id: string;
  token: string;
  ask(path: string, asking?: Asking): Promise<Answer>;
  write(...records: GivenRecord[]): Promise<void>;
  /** Sends a change with its id as the key. */
  apply(change: { id: string }): Promise<Answer>;
  makeToken(scope: Scope): Promise<string>;
}

export interface Bed {
  db: Database;
  app: OpenAPIHono;
  log: LogLine[];
  makeWorkspace(): Promise<Bench>;
  close(): Promise<void>;
}

/** The whole API on a database, without a port. */
export async function makeBed(place: Place, rate: Rate | null = null): Promise<Bed> {
  const db = await openDatabase(place);
  const log: LogLine[] = [];
  const app = createApp({ db, rate, log: (line) => log.push(line), isOpen: () => true });
  return { db, app, log, makeWorkspace: () => makeBench(db, app), close: () => db.destroy() };
}

async function makeBench(db: Database, app: OpenAPIHono): Promise<Bench> {
  const id = await createWorkspace(db, { name: 'Testers', ownDomains: ['testers.example'] });
  await addPerson(db, { workspaceId: id, name: 'Ann', email: 'ann@testers.example' });
  const makeToken = async (scope: Scope) =>
    (await createToken(db, { workspaceId: id, email: 'ann@testers.example', scope })).token;
  const token = await makeToken('write');
  const ask: Bench['ask'] = (path, asking = {}) => request(app, path, { token, ...asking });
  return {
    id,
    token,
    ask,
    makeToken,
    write: async (...records) => void (await writeRecords(db, id, records)),
    apply: (change) => ask('/v1/changes', { body: change, headers: { 'idempotency-key': change.id } }),
  };
}

async function request(app: OpenAPIHono, path: string, asking: Asking): Promise<Answer> {
  const { token, body, headers, method = body === undefined ? 'GET' : 'POST' } = asking;
  const response = await app.request(path, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
}
