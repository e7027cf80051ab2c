import type { DirectoryEntry } from '../../../lib/model/index.ts';
import { type Calendar, calendarFrom } from '../calendar.ts';
import { type Company, companyAt } from './company.ts';
import { type Person, personAt } from './person.ts';

/** The day that generated records count from, unless another is given. */
export const GENERATED_ON = new Date(2026, 10, 24);

export interface DirectorySize {
  accounts: number;
  /** In all: most accounts have few, some have very many. */
  contacts: number;
  /** The same seed gives the same directory. */
  seed: number;
}

/** Entries for benches, each account followed by its contacts; nothing is kept, so that size costs only time. */
export function* generateDirectory({ accounts, contacts, seed }: DirectorySize): Generator<DirectoryEntry> {
  const calendar = calendarFrom(GENERATED_ON);
  const share = contacts / totalWeight(accounts, seed);
  let weight = 0;
  let serial = 0;
  for (let nth = 0; nth < accounts; nth++) {
    const company = companyAt(nth, seed);
    yield accountEntry(company, calendar);
    weight += weightOf(nth, seed);
    const end = nth === accounts - 1 ? contacts : Math.round(weight * share);
    for (let person = 0; serial < end; person++)
      yield contactEntry(personAt(person, serial++, company), company);
  }
}

/** How big an account is beside others, 1 to 20, the big ones seldom. */
function weightOf(nth: number, seed: number): number {
  const even = (Math.imul(nth + 1 + seed, 0x9e3779b1) >>> 0) / 4_294_967_296;
  return 1 / (0.05 + 0.95 * even);
}

function totalWeight(accounts: number, seed: number): number {
  let total = 0;
  for (let nth = 0; nth < accounts; nth++) total += weightOf(nth, seed);
  return total;
}

function accountEntry(company: Company, { day }: Calendar): DirectoryEntry {
  const { id, name, domains, aliasDomains, linkedinSlug, linkedinId, tier, ownerId, health, renewsIn } =
    company;
  const renewalDate = renewsIn === null ? null : day(renewsIn);
  const match = { id, name, domains, aliasDomains, linkedinSlug, linkedinId };
  return { kind: 'account', ...match, tier, ownerId, health, renewalDate };
}

function contactEntry({ id, name, emails, linkedinSlug }: Person, company: Company): DirectoryEntry {
  return { kind: 'contact', id, accountId: company.id, name, emails, linkedinSlug };
}
