import type {
  Case,
  Context,
  ContextContact,
  Id,
  Initiative,
  Interaction,
  Note,
  Opportunity,
  Task,
  Workspace,
} from '../../model/index.ts';
import { attentionOf } from '../attention/attention.ts';
import { factsOf } from '../facts.ts';
import { type HealthScore, healthOf } from '../health/health.ts';
import type { Weights } from '../health/signal.ts';
import { coverageOf, type Seat } from '../relationships/coverage.ts';
import { isEnding, type RenewalClock, renewalClock } from '../renewals/clock.ts';
import { termsOf } from '../terms.ts';
import { type FirstStep, firstSteps } from './steps.ts';

/** All that a successor must know of an account. */
export interface Pack {
  account: Context['account'];
  ownerName: string | null;
  health: HealthScore;
  seats: Seat[];
  /** Those with a role first, then by when they were last spoken to. */
  people: { contact: ContextContact; reportsTo: string | null }[];
  relationship: Relationship;
  contracts: { contract: Context['contracts'][number]; clock: RenewalClock | null }[];
  /** Soonest close first. */
  opportunities: Opportunity[];
  initiatives: Initiative[];
  cases: Case[];
  weOwe: Task[];
  theyOwe: Task[];
  tasks: Task[];
  /** Newest first. */
  notes: Note[];
  steps: FirstStep[];
  /** Parts of which the source has more than is told here, or would not tell. */
  more: Context['more'];
  refused: Context['refused'];
}

export interface Relationship {
  /** The first that is known. */
  since: string | null;
  interactions: number;
  /** Who of ours was in touch, most often first. */
  ours: { name: string | null; times: number; last: string }[];
  /** Newest first. */
  latest: Interaction[];
}

const LATEST = 10;
const NOTES = 12;

export function packOf(context: Context, workspace: Workspace, weights: Weights, now: number): Pack {
  const { account, contacts, contracts, opportunities, initiatives, cases, notes, more, refused } = context;
  const terms = termsOf(account, workspace);
  const facts = factsOf(context);
  const open = context.tasks.filter(({ doneAt }) => doneAt === null);
  const seats = coverageOf(contacts, terms, now).seats;
  return {
    account,
    ownerName: nameOf(account.ownerId, context),
    health: healthOf(facts, workspace, now, weights),
    seats,
    people: peopleOf(contacts),
    relationship: relationshipOf(context),
    contracts: contracts.map((contract) => ({
      contract,
      clock: isEnding(contract) ? renewalClock(contract, terms, now) : null,
    })),
    opportunities: opportunities.filter(({ status }) => status === 'open').sort(byClose),
    initiatives: initiatives.filter(({ status }) => status !== 'done'),
    cases: cases.filter(({ status }) => status !== 'closed'),
    weOwe: open.filter(({ kind }) => kind === 'we-owe'),
    theyOwe: open.filter(({ kind }) => kind === 'they-owe'),
    tasks: open.filter(({ kind }) => kind === 'task'),
    notes: [...notes].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt)).slice(0, NOTES),
    steps: firstSteps(attentionOf(facts, workspace, now), seats),
    more,
    refused,
  };
}

function peopleOf(contacts: readonly ContextContact[]): Pack['people'] {
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const spoken = ({ lastContactAt }: ContextContact) => (lastContactAt ? Date.parse(lastContactAt) : 0);
  return [...contacts]
    .sort((a, b) => Number(b.roles.length > 0) - Number(a.roles.length > 0) || spoken(b) - spoken(a))
    .map((contact) => ({
      contact,
      reportsTo: contact.reportsToId ? (names.get(contact.reportsToId) ?? null) : null,
    }));
}

function relationshipOf(context: Context): Relationship {
  const latest = [...context.interactions].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const by = Map.groupBy(latest, ({ ownerId }) => ownerId);
  const ours = [...by].map(([ownerId, all]) => ({
    name: nameOf(ownerId, context),
    times: all.length,
    last: all[0]?.at ?? '',
  }));
  return {
    since: latest.at(-1)?.at ?? null,
    interactions: latest.length + (context.more.interactions ?? 0),
    ours: ours.sort((a, b) => b.times - a.times),
    latest: latest.slice(0, LATEST),
  };
}

const byClose = (a: Opportunity, b: Opportunity) => (a.closeDate ?? '9').localeCompare(b.closeDate ?? '9');

function nameOf(id: Id | null, { owners }: Context): string | null {
  return owners.find((owner) => owner.id === id)?.name ?? null;
}
