import { createV2, rowsV2 } from './v2.ts';
import { type Rows, writeDatabase } from './write.ts';

export function createV3(database: IDBDatabase): void {
  createV2(database);
  const outbox = database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
  outbox.createIndex('change', 'change.id', { unique: true });
  outbox.createIndex('account', 'accountId');
  outbox.createIndex('record', ['connection', 'change.recordId']);
  outbox.createIndex('lane', ['connection', 'accountId', 'state']);
  outbox.createIndex('state', ['connection', 'state']);
  database.createObjectStore('drafts').createIndex('connection', 'connection');
  database.createObjectStore('sent');
}

const id = (of: string, n: number) => `${of.padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
const whose = (n: number) => ({
  accountId: `acc-${n % 7}`,
  accountName: `Account ${n % 7}`,
  connection: 'me',
});

const noteOf = (n: number) => ({
  id: id('c', n),
  type: 'note.create',
  recordId: id('a', n),
  fields: {
    accountId: `acc-${n % 7}`,
    contactId: null,
    opportunityId: null,
    body: `Words of note ${n}`,
    authorId: null,
    createdAt: '2026-11-20T14:00:00Z',
    origin: { title: 'Weekly call', link: 'https://calendar.example/1' },
  },
});

/** Of a note of the same account. */
const editOf = (n: number) => ({
  id: id('c', n),
  type: 'note.update',
  recordId: id('a', n - 7),
  baseVersion: 'pending',
  fields: { body: `Other words of note ${n - 7}` },
});

const refused = { kind: 'rejected', sentence: 'The text is too long.', at: 9, fields: { body: 'too long' } };
const lost = { kind: 'outcome-unknown', sentence: 'No answer came.', at: 9 };

/** Of every state that there is; their numbers have gaps, as after some were sent. */
const queued = (n: number) => ({
  seq: 40 + n * 2,
  change: n > 7 && n % 5 === 4 ? editOf(n) : noteOf(n),
  ...whose(n),
  savedAt: 1_000_000 - n,
  state: n % 11 === 3 ? 'aside' : n === 0 ? 'sending' : 'waiting',
  tries: n % 11 === 3 || n < 3 ? 1 : 0,
  notBefore: n === 1 ? 2_000 : 0,
  trouble: n % 11 === 3 ? refused : n === 1 ? lost : null,
  takenBack: n === 2,
});

const forms = [
  { kind: 'note', values: { body: 'Half a sen', contactId: null, opportunityId: null, origin: null } },
  {
    kind: 'task',
    values: { kind: 'we-owe', subject: 'Send', due: 'fri', contactId: null, assigneeId: null },
  },
  { kind: 'case', values: { subject: 'Down', severity: 'high', ownerId: null, nextUpdate: '' } },
  { kind: 'account', values: { name: 'New', domain: 'new.example', ownerId: null } },
];

const draftOf = (n: number) => ({
  id: id('d', n),
  ...whose(n),
  accountId: n % 4 === 3 ? null : `acc-${n}`,
  form: forms[n % 4],
  editing: n === 4 ? { what: 'queued', seq: 44 } : null,
  pageKey: n % 2 ? 'page-1' : null,
  tabId: n,
  session: 's1',
  revision: n,
  updatedAt: 100 + n,
});

const sentOf = (n: number) => ({
  change: noteOf(5_000 + n),
  ...whose(n),
  at: 500 + n,
  tries: 1,
  applied: n % 2 ? { recordId: id('a', 5_000 + n), version: '1' } : null,
});

const upTo = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

/** A full outbox (each of seven accounts has an edit and a refusal in every order: 385), drafts of each kind and what was sent. */
export const rowsV3 = {
  ...rowsV2,
  outbox: upTo(400, queued).map((value) => ({ value })),
  drafts: upTo(12, draftOf).map((value) => ({ key: value.id, value })),
  sent: upTo(30, sentOf).map((value) => ({ key: value.change.id, value })),
} satisfies Rows;

export const writeV3 = (name: string) => writeDatabase(name, 3, createV3, rowsV3);
