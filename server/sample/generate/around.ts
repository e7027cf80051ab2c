import type { Interaction } from '../../../lib/model/index.ts';
import type { Calendar } from '../calendar.ts';
import { recordLink, type Sample, type SampleRecord } from '../record.ts';
import type { Company } from './company.ts';

/** What a generated account has beside its contacts: an opportunity, a contract, a task, a note, some interactions. */
export function* recordsAround(
  company: Company,
  contactIds: readonly string[],
  calendar: Calendar,
): Generator<SampleRecord> {
  yield { kind: 'opportunity', record: opportunity(company, contactIds, calendar) };
  if (company.renewsIn !== null) {
    yield { kind: 'contract', record: contract(company, company.renewsIn, calendar) };
  }
  yield { kind: 'task', record: task(company, calendar) };
  yield { kind: 'note', record: note(company, calendar) };
  const interactions = 3 + company.random.below(5);
  for (let nth = 0; nth < interactions; nth++) {
    yield { kind: 'interaction', record: interaction(company, nth, contactIds, calendar) };
  }
}

/** `opp-42` for `acc-42`. */
function recordOf(kind: SampleRecord['kind'], prefix: string, { id }: Company) {
  const own = `${prefix}-${id.replace('acc-', '')}`;
  return { id: own, accountId: id, link: recordLink(kind, own) };
}

function opportunity(
  company: Company,
  contactIds: readonly string[],
  { day }: Calendar,
): Sample<'opportunity'> {
  const { random, ownerId } = company;
  return {
    ...recordOf('opportunity', 'opp', company),
    name: `${company.industry}, phase ${1 + random.below(4)}`,
    kind: random.pick(['new', 'expansion', 'renewal']),
    status: random.pick(['open', 'open', 'won', 'lost']),
    stage: random.pick(['Qualify', 'Discovery', 'Proposal', 'Negotiation']),
    probability: random.below(20) * 5,
    amount: money(company),
    closeDate: day(random.below(240) - 60),
    nextStep: 'Agree the next meeting',
    ownerId,
    contacts: contactIds.slice(0, 2).map((contactId) => ({ contactId, role: null })),
    forecastCategory: null,
    productIds: [],
    history: [],
  };
}

function contract(company: Company, renewsIn: number, { day }: Calendar): Sample<'contract'> {
  return {
    ...recordOf('contract', 'ctr', company),
    name: 'Monitoring and service',
    status: 'active',
    value: money(company),
    startDate: day(renewsIn - 1095),
    endDate: day(renewsIn),
    noticeDate: day(renewsIn - 90),
    autoRenews: company.random.chance(0.5),
    priceClause: null,
    negotiation: null,
    productIds: [],
  };
}

function task(company: Company, { day }: Calendar): Sample<'task'> {
  const { random, ownerId } = company;
  return {
    ...recordOf('task', 'tsk', company),
    contactId: null,
    subject: 'Send the usage report',
    kind: random.pick(['task', 'we-owe', 'they-owe']),
    dueDate: day(random.below(60) - 20),
    doneAt: null,
    assigneeId: ownerId,
  };
}

function note(company: Company, { at }: Calendar): Sample<'note'> {
  return {
    ...recordOf('note', 'not', company),
    contactId: null,
    opportunityId: null,
    body: `They compare us with two others in ${company.industry.toLowerCase()}. Decision after the budget.`,
    authorId: company.ownerId,
    createdAt: at(-1 - company.random.below(300), '10:30'),
    origin: null,
  };
}

function interaction(
  company: Company,
  nth: number,
  contactIds: readonly string[],
  { at }: Calendar,
): Sample<'interaction'> {
  const { random, ownerId } = company;
  const base = recordOf('interaction', 'int', company);
  const id = `${base.id}-${nth}`;
  const kind = random.pick<Interaction['kind']>(['email', 'call', 'meeting', 'linkedin']);
  return {
    ...{ ...base, id, link: recordLink('interaction', id), kind },
    direction: kind === 'meeting' ? null : random.pick<'in' | 'out'>(['in', 'out']),
    at: at(-1 - random.below(360), `${8 + random.below(10)}:15`),
    subject: 'About the next phase',
    summary: null,
    contactIds: contactIds.length > 0 ? [contactIds[random.below(contactIds.length)] ?? ''] : [],
    ownerId,
    originLink: null,
  };
}

function money({ random }: Company) {
  return { amount: (5 + random.below(400)) * 1000, currency: random.pick(['EUR', 'USD', 'GBP', 'CHF']) };
}
