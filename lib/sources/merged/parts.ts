import type {
  AccountFacts,
  Context,
  ContextContact,
  ContextPart,
  Owner,
  Target,
  Team,
} from '../../model/index.ts';

/**
 * Of these, what the first source has of an account counts alone: the same deal is often in both, and must not be
 * counted twice. Only where it has none, those beside are taken.
 */
type Led = 'opportunities' | 'contracts' | 'initiatives' | 'cases';

interface WithLed {
  account: Context['account'];
  opportunities: Context['opportunities'];
  contracts: Context['contracts'];
  initiatives: Context['initiatives'];
  cases: Context['cases'];
}

function led<T extends WithLed>(lead: T, guest: T): Pick<T, Led> {
  const one = <K extends Led>(part: K): T[K] => (lead[part].length > 0 ? lead[part] : guest[part]);
  return {
    opportunities: one('opportunities'),
    contracts: one('contracts'),
    initiatives: one('initiatives'),
    cases: one('cases'),
  };
}

/** The first source's word, where it has one; what it leaves open is taken from beside. */
function accountOf(lead: Context['account'], guest: Context['account']): Context['account'] {
  const { tier, health, industry, territory, website, linkedinSlug, ownerId } = guest;
  const open = { tier, health, industry, territory, website, linkedinSlug, ownerId };
  const said = Object.entries(lead).filter(([name, value]) => value !== null || !(name in open));
  return { ...lead, ...open, ...Object.fromEntries(said) };
}

/** Everybody once: who has an address in common is one person, as the first source knows them. */
function people(
  lead: readonly ContextContact[],
  guest: readonly ContextContact[],
  most: number,
): ContextContact[] {
  const known = new Set(lead.flatMap(({ emails }) => emails));
  const others = guest.filter(({ emails }) => !emails.some((email) => known.has(email)));
  return [...lead, ...others].slice(0, most);
}

const MOST = 100;

/** All of both, in the order in which each of them gives its own. */
function both<T>(
  lead: readonly T[],
  guest: readonly T[],
  by: (one: T) => string | null,
  newest: boolean,
): T[] {
  const key = (one: T) => by(one) ?? (newest ? '' : '9999');
  const after = (a: T, b: T) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (newest ? -1 : 1);
  return [...lead, ...guest].toSorted(after).slice(0, MOST);
}

export function mergedContext(lead: Context, guest: Context): Context {
  const parts = led(lead, guest);
  const taken = (part: ContextPart) =>
    !(part in parts) || lead[part].length === 0 ? (guest.more[part] ?? 0) : 0;
  const more = Object.fromEntries(
    ([...Object.keys(lead.more), ...Object.keys(guest.more)] as ContextPart[]).map((part) => [
      part,
      (lead.more[part] ?? 0) + taken(part),
    ]),
  );
  return {
    account: accountOf(lead.account, guest.account),
    ...parts,
    contacts: people(lead.contacts, guest.contacts, 500),
    notes: both(lead.notes, guest.notes, ({ createdAt }) => createdAt, true),
    interactions: both(lead.interactions, guest.interactions, ({ at }) => at, true),
    tasks: both(lead.tasks, guest.tasks, ({ dueDate }) => dueDate, false),
    owners: owners(lead.owners, guest.owners).slice(0, 500),
    more: Object.fromEntries(Object.entries(more).filter(([, left]) => left > 0)),
    refused: { ...guest.refused, ...lead.refused },
    viewerId: lead.viewerId,
  };
}

export function mergedFacts(lead: AccountFacts, guest: AccountFacts): AccountFacts {
  const last = [lead.lastContactAt, guest.lastContactAt]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1);
  const weeks = Array.from(
    { length: Math.max(lead.weeks.length, guest.weeks.length) },
    (_, week) => (lead.weeks[week] ?? 0) + (guest.weeks[week] ?? 0),
  );
  return {
    account: accountOf(lead.account, guest.account),
    ...led(lead, guest),
    contacts: people(lead.contacts, guest.contacts, 200),
    tasks: both(lead.tasks, guest.tasks, ({ dueDate }) => dueDate, false),
    lastContactAt: last ?? null,
    weeks,
  };
}

/** What somebody is to sell in a quarter is said by the first source, where it says it. */
export function mergedTeam(lead: Team, guest: Team): Team {
  const of = ({ ownerId, quarter }: Target) => `${ownerId} ${quarter}`;
  const said = new Set(lead.targets.map(of));
  return {
    owners: owners(lead.owners, guest.owners).slice(0, 2000),
    targets: [...lead.targets, ...guest.targets.filter((target) => !said.has(of(target)))].slice(0, 20_000),
    viewerId: lead.viewerId,
  };
}

/** By name; who is in both once. */
export function owners(lead: readonly Owner[], guest: readonly Owner[]): Owner[] {
  const known = new Set(lead.map(({ id }) => id));
  const all = [...lead, ...guest.filter(({ id }) => !known.has(id))];
  return all.toSorted((a, b) => a.name.localeCompare(b.name));
}
