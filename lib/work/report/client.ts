import type {
  Account,
  Case,
  ContextContact,
  Contract,
  Initiative,
  InitiativeUpdate,
  Interaction,
  Opportunity,
  Owner,
  Task,
  Workspace,
} from '../../model/index.ts';
import { categoryOf } from '../forecast/entries.ts';
import type { Material } from './material.ts';

/** The client reads it. */
const shown = Symbol('shown');

/** Of each field whether the client reads it, else what stands in its place. A new field has to be decided on here. */
type Table<R> = { readonly [F in keyof Required<R>]: typeof shown | R[F] };

const record = { id: shown, version: '1', updatedAt: '1970-01-01T00:00:00Z', link: null } as const;

/** Who they are and who looks after them. How we rank, group and rate them is ours. */
const account: Table<Account> = {
  ...record,
  ...{ name: shown, ownerId: shown },
  ...{ domains: [], aliasDomains: [], website: null, linkedinSlug: null, linkedinId: null, industry: null },
  ...{ tier: null, territory: null, parentId: null, health: null },
};

/** Their own people as they know them. What part we think they play, and how they stand to us, is ours. */
const contact: Table<ContextContact> = {
  ...record,
  ...{ accountId: shown, name: shown, title: shown, lastContactAt: shown },
  ...{ givenName: null, familyName: null, emails: [], phones: [], linkedinSlug: null },
  ...{ roles: [], influence: null, stance: null, reportsToId: null },
};

/** What they have ordered. An amount that is not ordered may not have been offered: see `sold`. */
const ordered: Table<Opportunity> = {
  ...record,
  ...{ accountId: shown, name: shown, status: shown, kind: shown, amount: shown, closeDate: shown },
  ...{ stage: '', probability: 0, nextStep: null, ownerId: shown, contacts: [] },
  ...{ forecastCategory: null, productIds: [], history: [] },
};

/** What is as good as agreed: that it is, and by when; no field says that its amount was offered. */
const agreed: Table<Opportunity> = { ...ordered, amount: null };

/** What both have signed. How the talks go, and how we put a clause in short, is ours. */
const contract: Table<Contract> = {
  ...record,
  ...{ accountId: shown, name: shown, status: shown, value: shown, startDate: shown, endDate: shown },
  ...{ noticeDate: shown, autoRenews: shown, priceClause: null, negotiation: null, productIds: [] },
};

/** What is reported to them. The summary is for us alone. */
const initiative: Table<Initiative> = {
  ...record,
  ...{ accountId: shown, name: shown, status: shown, progress: shown, period: shown, dueDate: shown },
  ...{ ownerId: shown, summary: null, updates: [] },
};

/** Each word to them, and not the one beside it that is for us alone. */
const update: Table<InitiativeUpdate> = {
  ...{ id: shown, at: shown, authorId: shown, status: shown, progress: shown, body: shown, internal: '' },
};

/** What they have opened. Whom it is raised to on our side is ours. */
const caseTable: Table<Case> = {
  ...record,
  ...{ accountId: shown, subject: shown, status: shown, severity: shown, openedAt: shown, closedAt: shown },
  ...{ nextUpdateAt: shown, ownerId: shown, escalated: false },
};

/** Promises, which both sides know. A task of our own is never among them. */
const promise: Table<Task> = {
  ...record,
  ...{ accountId: shown, contactId: shown, subject: shown, kind: shown, dueDate: shown, doneAt: shown },
  ...{ assigneeId: shown },
};

/** That we spoke and when. What we wrote down of it is ours. */
const interaction: Table<Interaction> = {
  ...record,
  ...{ accountId: shown, kind: shown, at: shown, contactIds: shown, ownerId: shown, direction: null },
  ...{ subject: '', summary: null, originLink: null },
};

/** Our people, by whom they write to. */
const owner: Table<Owner> = { ...record, name: shown, email: shown };

/** An account with nothing in it that the client must not read; whatever is made of it can't tell more. */
export function forClient(material: Material, workspace: Pick<Workspace, 'stages'>): Material {
  return {
    account: keep(material.account, account),
    contacts: material.contacts.map((each) => keep(each, contact)),
    opportunities: material.opportunities.flatMap((each) => sold(each, workspace)),
    contracts: material.contracts
      .filter(({ status }) => status === 'active')
      .map((each) => keep(each, contract)),
    initiatives: material.initiatives.map((each) => ({
      ...keep(each, initiative),
      updates: each.updates.map((one) => keep(one, update)),
    })),
    cases: material.cases.map((each) => keep(each, caseTable)),
    tasks: material.tasks.filter(({ kind }) => kind !== 'task').map((each) => keep(each, promise)),
    said: material.said && {
      notes: [],
      interactions: material.said.interactions.map((each) => keep(each, interaction)),
    },
    lastContactAt: material.lastContactAt,
    more: {},
    // Why our source would not tell is between it and us.
    refused: {},
    owners: material.owners.map((each) => keep(each, owner)),
  };
}

/** What was won; of what is open only what is as good as agreed, without its amount. Of the rest not even its name. */
function sold(opportunity: Opportunity, workspace: Pick<Workspace, 'stages'>): Opportunity[] {
  if (opportunity.status === 'won') return [keep(opportunity, ordered)];
  const category = categoryOf(opportunity, workspace);
  const isAgreed = opportunity.status === 'open' && (category === 'commit' || category === 'closed');
  return isAgreed ? [keep(opportunity, agreed)] : [];
}

function keep<R extends object>(from: R, table: Table<R>): R {
  const fields = Object.entries(table).map(([name, rule]) => [
    name,
    rule === shown ? from[name as keyof R] : rule,
  ]);
  return Object.fromEntries(fields) as R;
}
