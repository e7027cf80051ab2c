import { type GivenRecord, writeRecords } from '../records/bulk.ts';
import type { Answer, TestApi } from './api.ts';

/** A workspace seen with its own token. */
export interface Space {
  id: string;
  token: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a change with its id as the key. */
  apply(change: SentChange): Promise<Answer>;
  write(...records: GivenRecord[]): Promise<void>;
}

/** A change as it is sent: not always a right one. */
export interface SentChange {
  id: string;
  [field: string]: unknown;
}

export async function makeSpace(api: TestApi, id = 'testers'): Promise<Space> {
  const token = await api.makeWorkspace(id);
  const post: Space['post'] = (path, body, headers = {}) => api.ask(token, `POST ${path}`, { body, headers });
  return {
    id,
    token,
    post,
    get: (path) => api.ask(token, `GET ${path}`),
    apply: (change) => post('/v1/changes', change, { 'idempotency-key': change.id }),
    async write(...records) {
      await writeRecords(api.db, id, records);
    },
  };
}
