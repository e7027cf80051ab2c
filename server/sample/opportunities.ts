import type { Calendar } from './calendar.ts';
import { openDeals } from './deals/open.ts';
import { pastDeals } from './deals/past.ts';
import type { Deal } from './deals/row.ts';
import { categoryOf, historyOf } from './deals/steps.ts';
import { accountOf, contactOf, recordId } from './portfolio.ts';
import { productsOf } from './products.ts';
import { recordLink, type Sample } from './record.ts';

export function sampleOpportunities(calendar: Calendar): Sample<'opportunity'>[] {
  return [...openDeals, ...pastDeals].map((deal) => opportunity(deal, calendar));
}

function opportunity(deal: Deal, calendar: Calendar): Sample<'opportunity'> {
  const [account, name, kind, stage, probability, amount, currency, close, nextStep, people] = deal;
  const { id: accountId, ownerId } = accountOf(account);
  const id = recordId('opp', account, name);
  return {
    id,
    accountId,
    name,
    kind,
    status: stage === 'Won' ? 'won' : stage === 'Lost' ? 'lost' : 'open',
    stage,
    probability,
    amount: amount === null ? null : { amount, currency },
    closeDate: calendar.day(close),
    nextStep,
    ownerId,
    contacts: people.map(contactOf).map(({ id, roles }) => ({ contactId: id, role: roles[0] ?? null })),
    forecastCategory: categoryOf(account, name),
    productIds: productsOf(name),
    history: historyOf({ account, name, currency, byId: ownerId }, calendar),
    link: recordLink('opportunity', id),
  };
}
