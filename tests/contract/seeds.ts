import type { z } from 'zod';
import { type RecordKind, recordKinds } from '../../lib/model/index.ts';

type Given<T> = T extends unknown ? Omit<T, 'version' | 'updatedAt'> : never;

/** A record as somebody enters it; version and time are the source's. */
export type Seed = {
  [K in RecordKind]: { kind: K; record: Given<z.input<(typeof recordKinds)[K]>> };
}[RecordKind];

type Fields<K extends RecordKind> = Partial<Extract<Seed, { kind: K }>['record']>;

const blank = {
  account: {
    ...{ name: '', domains: [], aliasDomains: [], website: null, linkedinSlug: null, linkedinId: null },
    ...{ industry: null, tier: null, ownerId: null, territory: null, parentId: null, health: null },
  },
  contact: {
    ...{ name: '', givenName: null, familyName: null, emails: [], phones: [], title: null },
    ...{ linkedinSlug: null, roles: [], influence: null, stance: null, reportsToId: null },
  },
  opportunity: {
    ...{ name: 'Expansion', kind: 'new', status: 'open', stage: 'Proposal', probability: 50, amount: null },
    ...{ closeDate: null, nextStep: null, ownerId: null, contacts: [] },
  },
  contract: {
    ...{ name: 'Contract', status: 'active', value: null, startDate: null, endDate: null, noticeDate: null },
    autoRenews: false,
  },
  initiative: {
    ...{ name: 'Rollout', status: 'on-track', progress: 10, period: '2026-Q4', dueDate: null, summary: null },
    ownerId: null,
  },
  case: {
    ...{ subject: 'Outage', status: 'open', severity: 'low', escalated: false, ownerId: null },
    ...{ openedAt: '2026-11-01T09:00:00Z', closedAt: null, nextUpdateAt: null },
  },
  note: {
    ...{ contactId: null, opportunityId: null, body: 'a note', authorId: null, origin: null },
    createdAt: '2026-11-20T09:00:00Z',
  },
  interaction: {
    ...{ kind: 'call', direction: null, at: '2026-11-20T09:00:00Z', subject: 'Call', summary: null },
    ...{ contactIds: [], ownerId: null, originLink: null },
  },
  task: { contactId: null, subject: 'Send it', kind: 'task', dueDate: null, doneAt: null, assigneeId: null },
  owner: { name: 'Colleague', email: 'colleague@example.com' },
  target: { quarter: '2026-Q4', startDate: '2026-10-01', endDate: '2026-12-31' },
} satisfies { [K in RecordKind]: object };

/** A record as small as it can be, with what a test is about. */
export function seed<K extends RecordKind>(kind: K, fields: Fields<K> & { id: string }): Seed {
  const name = kind === 'account' || kind === 'contact' ? { name: fields.id } : {};
  return { kind, record: { link: null, ...blank[kind], ...name, ...fields } } as unknown as Seed;
}

/** What no change says of a new record: the source gives it, or keeps it. */
const sourceFields = new Set(['id', 'version', 'updatedAt', 'link', 'history', 'updates']);

/** The fields of a change that makes such a record. */
export function fieldsOf<K extends RecordKind>(kind: K, fields: Fields<K>): object {
  const { record } = seed(kind, { id: 'new', ...fields });
  const whole = recordKinds[kind].parse({ ...record, version: '1', updatedAt: '2026-11-26T09:00:00Z' });
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !sourceFields.has(name)));
}
