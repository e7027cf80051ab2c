import { Change } from '../../lib/model/index.ts';
import { Queued, type Trouble } from '../../lib/outbox/queued.ts';
import { NOW } from './clock.ts';

type Create = Extract<Change, { type: 'note.create' }>;

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A new note on Arden Medical; the number makes its ids. */
export function buildNoteCreate(n: number, fields: Partial<Create['fields']> = {}): Create {
  const change = Change.parse({
    id: id(n),
    type: 'note.create',
    recordId: id(n + 1_000_000),
    fields: {
      accountId: 'acc-arden',
      contactId: null,
      opportunityId: null,
      body: `Note ${n}`,
      authorId: 'own-alex',
      createdAt: new Date(NOW).toISOString(),
      origin: null,
      ...fields,
    },
  });
  return change as Create;
}

export function buildQueued(over: Partial<Queued> = {}): Queued {
  return Queued.parse({
    seq: 1,
    change: buildNoteCreate(over.seq ?? 1),
    accountId: 'acc-arden',
    accountName: 'Arden Medical',
    connection: 'c1',
    savedAt: NOW,
    state: 'waiting',
    tries: 0,
    notBefore: 0,
    trouble: null,
    takenBack: false,
    ...over,
  });
}

export const buildTrouble = (over: Partial<Trouble> = {}): Trouble => ({
  kind: 'rejected',
  sentence: 'The server did not accept this.',
  at: NOW,
  ...over,
});
