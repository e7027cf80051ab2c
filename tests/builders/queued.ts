import { Change } from '../../lib/model/index.ts';
import type { Entry, Queued, Trouble } from '../../lib/outbox/queued.ts';
import { instant, NOW } from './clock.ts';

/** A UUID that is the same in every run. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

const record = { contactId: null, opportunityId: null, authorId: null, createdAt: instant(0), origin: null };

export const buildNoteCreate = (n: number, accountId = 'acc-arden', body = `note ${n}`) =>
  Change.parse({
    id: uuid(n * 16),
    type: 'note.create',
    recordId: uuid(n * 16 + 8),
    fields: { ...record, accountId, body },
  });

export const buildNoteUpdate = (n: number, recordId: string, baseVersion: string) =>
  Change.parse({
    id: uuid(n * 16),
    type: 'note.update',
    recordId,
    baseVersion,
    fields: { body: `edit ${n}` },
  });

export function buildEntry(over: Partial<Entry> = {}): Entry {
  const change = over.change ?? buildNoteCreate(1);
  return { change, accountId: 'acc-arden', accountName: 'Arden', connection: 'anna', notBefore: 0, ...over };
}

export function buildQueued(over: Partial<Queued> = {}): Queued {
  const given = { state: 'sending', tries: 1, trouble: null, takenBack: false } as const;
  return { ...buildEntry(over), seq: 1, savedAt: 0, ...given, ...over };
}

export const buildTrouble = (over: Partial<Trouble> = {}): Trouble => ({
  kind: 'rejected',
  sentence: 'The server did not accept this.',
  at: NOW,
  ...over,
});
