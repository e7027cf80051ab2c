import type { RecordKind } from '../../lib/model/index.ts';
import type { GivenRecord } from '../records/bulk.ts';

type Given<K extends RecordKind> = Extract<GivenRecord, { kind: K }>['record'];

/** Records as small as they can be, to be filled with what a test is about. */

export function account(id: string, more: Partial<Given<'account'>> = {}): GivenRecord {
  const none = {
    link: null,
    website: null,
    linkedinSlug: null,
    linkedinId: null,
    industry: null,
    tier: null,
  };
  const record = { ownerId: null, territory: null, parentId: null, health: null, ...none, ...more };
  return { kind: 'account', record: { id, name: id, domains: [], aliasDomains: [], ...record } };
}

export function contact(id: string, accountId: string, more: Partial<Given<'contact'>> = {}): GivenRecord {
  const none = { link: null, givenName: null, familyName: null, title: null, linkedinSlug: null };
  const none2 = { influence: null, stance: null, reportsToId: null };
  const lists = { emails: [], phones: [], roles: [] };
  return { kind: 'contact', record: { id, accountId, name: id, ...lists, ...none, ...none2, ...more } };
}

export function contract(id: string, accountId: string, more: Partial<Given<'contract'>> = {}): GivenRecord {
  const none = { link: null, value: null, startDate: null, endDate: null, noticeDate: null };
  const record = { id, accountId, name: id, status: 'active' as const, autoRenews: false, ...none, ...more };
  return { kind: 'contract', record };
}

export function opportunity(
  id: string,
  accountId: string,
  more: Partial<Given<'opportunity'>> = {},
): GivenRecord {
  const record = {
    id,
    accountId,
    name: id,
    kind: 'new' as const,
    status: 'open' as const,
    stage: 'Proposal',
  };
  const none = { link: null, amount: null, closeDate: null, nextStep: null, ownerId: null };
  return { kind: 'opportunity', record: { ...record, probability: 50, contacts: [], ...none, ...more } };
}

export function interaction(
  id: string,
  accountId: string,
  at: string,
  more: Partial<Given<'interaction'>> = {},
): GivenRecord {
  const none = { link: null, direction: null, summary: null, ownerId: null, originLink: null };
  const record = { id, accountId, at, kind: 'email' as const, subject: '', contactIds: [], ...none, ...more };
  return { kind: 'interaction', record };
}

export function note(id: string, accountId: string, more: Partial<Given<'note'>> = {}): GivenRecord {
  const none = { link: null, contactId: null, opportunityId: null, authorId: null, origin: null };
  const record = { id, accountId, body: 'a note', createdAt: '2026-11-20T09:00:00Z', ...none, ...more };
  return { kind: 'note', record };
}

export function clientCase(id: string, accountId: string, more: Partial<Given<'case'>> = {}): GivenRecord {
  const none = { link: null, closedAt: null, nextUpdateAt: null, ownerId: null };
  const word = { status: 'open' as const, severity: 'low' as const, escalated: false };
  const record = { id, accountId, subject: id, openedAt: '2026-11-01T09:00:00Z', ...word, ...none, ...more };
  return { kind: 'case', record };
}

export function task(id: string, accountId: string, more: Partial<Given<'task'>> = {}): GivenRecord {
  const none = { link: null, contactId: null, dueDate: null, doneAt: null, assigneeId: null };
  return { kind: 'task', record: { id, accountId, subject: id, kind: 'task', ...none, ...more } };
}

export function owner(id: string, email = `${id}@testers.example`): GivenRecord {
  return { kind: 'owner', record: { id, name: id, email, link: null } };
}

/** A change that writes a note; each call another. */
export function noteChange(accountId: string, body = 'called back') {
  const fields = { accountId, contactId: null, opportunityId: null, body, authorId: null, origin: null };
  return {
    id: crypto.randomUUID(),
    type: 'note.create',
    recordId: crypto.randomUUID(),
    fields: { ...fields, createdAt: '2026-11-24T10:00:00+01:00' },
  };
}
