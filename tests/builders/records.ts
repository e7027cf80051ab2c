import {
  Account,
  Case,
  type Context,
  ContextContact,
  Context as ContextSchema,
  Contract,
  Initiative,
  InitiativeUpdate,
  Interaction,
  Note,
  Opportunity,
  Owner,
  Task,
} from '../../lib/model/index.ts';
import { day, instant } from './clock.ts';

/** Builders give a whole, valid record; a test names only what it is about. */
function record(kind: string, id: string) {
  return { id, version: '1', updatedAt: instant(-1), link: `https://crm.example.com/${kind}/${id}` };
}

export function buildAccount(over: Partial<Account> = {}): Account {
  return Account.parse({
    ...record('account', 'acc-arden'),
    name: 'Arden Medical',
    domains: ['arden-medical.com'],
    aliasDomains: ['arden-med.de'],
    website: 'https://arden-medical.com',
    linkedinSlug: 'arden-medical',
    linkedinId: '240680',
    industry: 'Medical devices',
    tier: 'Key account',
    ownerId: 'own-alex',
    territory: 'DACH',
    parentId: null,
    health: { score: 64, trend: 'down' },
    ...over,
  });
}

export function buildContact(over: Partial<ContextContact> = {}): ContextContact {
  const id = over.id ?? 'con-maria';
  return ContextContact.parse({
    ...record('contact', id),
    accountId: 'acc-arden',
    name: 'Maria Lopes',
    givenName: null,
    familyName: null,
    emails: [`${id}@arden-medical.com`],
    phones: [],
    title: 'VP Clinical Operations',
    linkedinSlug: null,
    roles: ['decision-maker'],
    influence: null,
    stance: null,
    reportsToId: null,
    lastContactAt: instant(-3),
    ...over,
  });
}

export function buildOpportunity(over: Partial<Opportunity> = {}): Opportunity {
  return Opportunity.parse({
    ...record('opportunity', over.id ?? 'opp-ward'),
    accountId: 'acc-arden',
    name: 'Ward monitoring, 3 sites',
    kind: 'expansion',
    status: 'open',
    stage: 'Proposal',
    probability: 70,
    amount: { amount: 640_000, currency: 'EUR' },
    closeDate: '2027-01-15',
    nextStep: null,
    ownerId: 'own-alex',
    contacts: [],
    ...over,
  });
}

export function buildContract(over: Partial<Contract> = {}): Contract {
  return Contract.parse({
    ...record('contract', over.id ?? 'ctr-frame'),
    accountId: 'acc-arden',
    name: 'Frame contract 2024',
    status: 'active',
    value: { amount: 480_000, currency: 'EUR' },
    startDate: day(-683),
    endDate: day(46),
    noticeDate: day(18),
    autoRenews: true,
    ...over,
  });
}

export function buildInitiative(over: Partial<Initiative> = {}): Initiative {
  return Initiative.parse({
    ...record('initiative', over.id ?? 'ini-basel'),
    accountId: 'acc-arden',
    name: 'Basel site live on remote calibration',
    status: 'at-risk',
    progress: 55,
    period: '2026-Q4',
    dueDate: day(36),
    summary: null,
    ownerId: 'own-alex',
    ...over,
  });
}

export function buildInitiativeUpdate(over: Partial<InitiativeUpdate> = {}): InitiativeUpdate {
  return InitiativeUpdate.parse({
    id: '00000000-0000-4000-8000-00000000000a',
    at: instant(-2),
    authorId: 'own-alex',
    status: 'at-risk',
    progress: 55,
    body: '14 of 35 pumps are recalibrated; the report follows on Friday.',
    internal: '',
    ...over,
  });
}

export function buildCase(over: Partial<Case> = {}): Case {
  return Case.parse({
    ...record('case', over.id ?? 'cas-pumps'),
    accountId: 'acc-arden',
    subject: 'Dosing pumps out of calibration',
    status: 'open',
    severity: 'high',
    escalated: true,
    openedAt: instant(-6),
    closedAt: null,
    nextUpdateAt: new Date(2026, 10, 24, 16, 0).toISOString(),
    ownerId: 'own-alex',
    ...over,
  });
}

export function buildNote(over: Partial<Note> = {}): Note {
  return Note.parse({
    ...record('note', over.id ?? 'not-board'),
    accountId: 'acc-arden',
    contactId: null,
    opportunityId: null,
    body: 'Board wants one vendor for monitoring by Q2. Maria needs the ROI sheet before Friday.',
    authorId: 'own-alex',
    createdAt: instant(-4),
    origin: { title: 'QBR Arden', link: null },
    ...over,
  });
}

export function buildInteraction(over: Partial<Interaction> = {}): Interaction {
  return Interaction.parse({
    ...record('interaction', over.id ?? 'int-roi'),
    accountId: 'acc-arden',
    kind: 'email',
    direction: 'in',
    at: instant(-3),
    subject: 'Re: ROI sheet for the board',
    summary: null,
    contactIds: ['con-maria'],
    ownerId: 'own-alex',
    originLink: null,
    ...over,
  });
}

export function buildTask(over: Partial<Task> = {}): Task {
  return Task.parse({
    ...record('task', over.id ?? 'tas-report'),
    accountId: 'acc-arden',
    contactId: null,
    subject: 'calibration report for site Basel',
    kind: 'we-owe',
    dueDate: day(3),
    doneAt: null,
    assigneeId: 'own-alex',
    ...over,
  });
}

export function buildOwner(over: Partial<Owner> = {}): Owner {
  const fields = { name: 'Alex Reuter', email: 'alex.reuter@northbeam-software.com' };
  return Owner.parse({ ...record('owner', over.id ?? 'own-alex'), ...fields, ...over });
}

/** An account of which nothing but itself is known. */
export function buildContext(over: Partial<Context> = {}): Context {
  return ContextSchema.parse({
    account: buildAccount(),
    contacts: [],
    opportunities: [],
    contracts: [],
    initiatives: [],
    cases: [],
    notes: [],
    interactions: [],
    tasks: [],
    owners: [buildOwner()],
    more: {},
    refused: {},
    viewerId: 'own-alex',
    ...over,
  });
}
