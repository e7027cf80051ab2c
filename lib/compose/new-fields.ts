import type { Id } from '../model/index.ts';
import type { FormKind } from './values.ts';

interface At {
  accountId: Id;
  viewerId: Id | null;
  /** Epoch milliseconds. */
  now: number;
}

/** What a new record has that its form does not ask for. */
export const newFields: Readonly<Record<FormKind, (at: At) => Record<string, unknown>>> = {
  note: ({ accountId, viewerId, now }) => ({ accountId, authorId: viewerId, createdAt: instant(now) }),
  interaction: ({ accountId, viewerId }) => ({ accountId, ownerId: viewerId }),
  task: ({ accountId }) => ({ accountId, doneAt: null }),
  case: ({ accountId, now }) => ({
    accountId,
    status: 'open',
    escalated: true,
    openedAt: instant(now),
    closedAt: null,
  }),
  contact: ({ accountId }) => ({
    accountId,
    givenName: null,
    familyName: null,
    influence: null,
    stance: null,
    reportsToId: null,
  }),
  account: () => ({
    aliasDomains: [],
    website: null,
    linkedinSlug: null,
    linkedinId: null,
    industry: null,
    tier: null,
    territory: null,
    parentId: null,
    health: null,
  }),
  contract: ({ accountId }) => ({ accountId }),
  opportunity: ({ accountId }) => ({
    accountId,
    status: 'open',
    nextStep: null,
    contacts: [],
    forecastCategory: null,
  }),
  initiative: ({ accountId }) => ({ accountId }),
  // It is always of an initiative that there is.
  update: () => ({}),
};

const instant = (now: number) => new Date(now).toISOString();
