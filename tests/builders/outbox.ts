import type { Draft } from '../../lib/compose/values.ts';
import type { Change } from '../../lib/model/index.ts';
import type { Entry, Trouble } from '../../lib/outbox/queued.ts';
import type { Opening } from '../../lib/store/draft-open.ts';

/** Whom the changes of a test are for. */
export const ME = 'me';

const random = () => crypto.randomUUID();

export const newNote = (over: { body?: string; contactId?: string; recordId?: string } = {}): Change => ({
  id: random(),
  type: 'note.create',
  recordId: over.recordId ?? random(),
  fields: {
    accountId: 'a',
    contactId: over.contactId ?? null,
    opportunityId: null,
    body: over.body ?? 'A word',
    authorId: null,
    createdAt: '2026-11-20T14:00:00Z',
    origin: null,
  },
});

export const noteEdit = (recordId: string, baseVersion: string, body = 'Another word'): Change => ({
  id: random(),
  type: 'note.update',
  recordId,
  baseVersion,
  fields: { body },
});

export const accountEdit = (
  recordId: string,
  baseVersion: string,
  fields: { tier?: string; parentId?: string } = { tier: 'Key account' },
): Change => ({
  id: random(),
  type: 'account.update',
  recordId,
  baseVersion,
  fields,
});

export const newContact = (recordId: string): Change => ({
  id: random(),
  type: 'contact.create',
  recordId,
  fields: {
    accountId: 'a',
    name: 'Mia Lang',
    givenName: null,
    familyName: null,
    emails: ['mia@arden.example'],
    phones: [],
    title: null,
    linkedinSlug: null,
    roles: [],
    influence: null,
    stance: null,
    reportsToId: null,
  },
});

export const buildEntry = (change: Change, over: Partial<Entry> = {}): Entry => ({
  change,
  accountId: 'a',
  accountName: 'Arden',
  connection: ME,
  notBefore: 0,
  ...over,
});

export const troubleOf = (kind: Trouble['kind']): Trouble => ({ kind, sentence: 'It did not go.', at: 1 });

/** A note begun in the first tab of the first session, which is the only one that is open. */
export const opening = (over: Partial<Opening> = {}): Opening => ({
  connection: ME,
  accountId: 'a',
  accountName: 'Arden',
  form: { kind: 'note', values: { body: '', contactId: null, opportunityId: null, origin: null } },
  editing: null,
  pageKey: 'page-1',
  fresh: false,
  tabId: 1,
  session: 's1',
  liveTabs: [1],
  ...over,
});

export const typed = (body: string): Draft['form'] => ({
  kind: 'note',
  values: { body, contactId: null, opportunityId: null, origin: null },
});
