import { StakeholderRole } from '../../../lib/model/index.ts';
import { type Calendar, calendarFrom } from '../calendar.ts';
import { recordLink, type Sample, type SampleRecord } from '../record.ts';
import { recordsAround } from './around.ts';
import { type Company, companyAt, OWNERS } from './company.ts';
import { GENERATED_ON } from './directory.ts';
import { type Person, personAt } from './person.ts';

export interface RecordsSize {
  accounts: number;
  contactsPerAccount: number;
  /** The same seed gives the same records. */
  seed: number;
  /** What dates count from. */
  today?: Date;
}

/**
 * Records for benches of the API: owners, then each account with its contacts and, around them, one or more of what a
 * context shows. Nothing is kept, so that size costs only time.
 */
export function* generateRecords(size: RecordsSize): Generator<SampleRecord> {
  const { accounts, contactsPerAccount, seed, today = GENERATED_ON } = size;
  const calendar = calendarFrom(today);
  for (let nth = 0; nth < OWNERS; nth++) yield { kind: 'owner', record: owner(nth) };
  for (let nth = 0; nth < accounts; nth++) {
    yield* accountWithAll(companyAt(nth, seed), nth * contactsPerAccount, contactsPerAccount, calendar);
  }
}

function* accountWithAll(
  company: Company,
  firstSerial: number,
  contacts: number,
  calendar: Calendar,
): Generator<SampleRecord> {
  yield { kind: 'account', record: account(company) };
  const contactIds: string[] = [];
  for (let nth = 0; nth < contacts; nth++) {
    const record = contact(personAt(nth, firstSerial + nth, company), company);
    contactIds.push(record.id);
    yield { kind: 'contact', record };
  }
  yield* recordsAround(company, contactIds, calendar);
}

function owner(nth: number): Sample<'owner'> {
  const id = `own-${nth}`;
  const email = `owner.${nth}@norvane-systems.com`;
  return { id, name: `Owner ${nth + 1}`, email, link: recordLink('owner', id) };
}

function account({ id, name, health, random, ...company }: Company): Sample<'account'> {
  const { domains, aliasDomains, linkedinSlug, linkedinId, industry, tier, ownerId } = company;
  return {
    ...{ id, name, domains, aliasDomains, linkedinSlug, linkedinId, industry, tier, ownerId },
    website: `https://www.${domains[0]}`,
    territory: random.pick(['DACH', 'UK & Ireland', 'Nordics', 'North America', 'Asia Pacific']),
    parentId: null,
    health: health === null ? null : { score: health, trend: random.pick(['up', 'flat', 'down']) },
    link: recordLink('account', id),
  };
}

function contact(person: Person, { id: accountId, random }: Company): Sample<'contact'> {
  const [first = 'user', ...rest] = StakeholderRole.options;
  return {
    ...person,
    accountId,
    phones: random.chance(0.6) ? [`+44 20 5550 ${1000 + random.below(9000)}`] : [],
    roles: random.chance(0.5) ? [random.pick([first, ...rest])] : [],
    influence: random.pick(['high', 'medium', 'low', null]),
    stance: random.pick(['supporter', 'neutral', 'sceptic', 'opponent', null]),
    reportsToId: null,
    link: recordLink('contact', person.id),
  };
}
