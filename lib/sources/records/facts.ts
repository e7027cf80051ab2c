import {
  type Account,
  type AccountFacts,
  type ContextContact,
  type Interaction,
  WEEKS,
} from '../../model/index.ts';
import { contextOf } from './context.ts';
import { influence, ordered, type Parts, past, touched } from './parts.ts';

const WEEK = 7 * 86_400_000;

/** The newest that facts tell of an opportunity's history and an initiative's updates; their context has all. */
const STEPS = 20;
const UPDATES = 3;

/** What a portfolio has to know of one account: the same as a server gives. */
export function accountFactsOf(account: Account, parts: Parts, now: number): AccountFacts {
  const { contracts, initiatives, cases, tasks } = contextOf(account, parts, {
    owners: [],
    viewerId: '',
    now,
  });
  const met = past(parts.of('interaction'), now);
  return {
    account,
    contacts: ordered(withRoles(touched(parts, now)), influence, ({ name }) => name).slice(0, 200),
    opportunities: opportunitiesOf(parts, now),
    contracts,
    initiatives: initiatives
      .filter(({ status }) => status !== 'done')
      .map((each) => ({ ...each, updates: each.updates.slice(0, UPDATES) })),
    cases,
    tasks,
    lastContactAt: met.reduce<string | null>(
      (last, { at }) => (last !== null && last > at ? last : at),
      null,
    ),
    weeks: weeksOf(met, now),
  };
}

/** Those with a role, and who is over them. */
function withRoles(contacts: readonly ContextContact[]): ContextContact[] {
  const chosen = contacts.filter(({ roles }) => roles.length > 0);
  const bosses = new Set(chosen.map(({ reportsToId }) => reportsToId));
  return contacts.filter(({ id, roles }) => roles.length > 0 || bosses.has(id));
}

/** Open ones, and those closed since the beginning of last year. */
function opportunitiesOf(parts: Parts, now: number): AccountFacts['opportunities'] {
  const since = `${new Date(now).getUTCFullYear() - 1}-01-01`;
  const told = parts
    .of('opportunity')
    .filter(({ status, closeDate }) => status === 'open' || (closeDate !== null && closeDate >= since));
  return ordered(
    told,
    ({ status }) => status !== 'open',
    ({ closeDate }) => closeDate,
  )
    .slice(0, 500)
    .map((each) => ({ ...each, history: each.history.slice(0, STEPS) }));
}

/** How often they were in touch in each week, the last seven days first, up to the last week in which they were. */
function weeksOf(met: readonly Interaction[], now: number): number[] {
  const weeks: number[] = [];
  for (const { at } of met) {
    const week = Math.max(0, Math.floor((now - Date.parse(at)) / WEEK));
    if (now - Date.parse(at) >= WEEKS * WEEK) continue;
    while (weeks.length <= week) weeks.push(0);
    weeks[week] = (weeks[week] ?? 0) + 1;
  }
  return weeks;
}
