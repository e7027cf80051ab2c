import type { ReactNode } from 'react';
import { InitiativeDetails } from '../../components/initiatives/InitiativeDetails.tsx';
import { WritingContext } from '../../components/panel/account/writing.ts';
import { ContractDetails } from '../../components/renewals/ContractDetails.tsx';
import { RenewalTimeline } from '../../components/renewals/RenewalTimeline.tsx';
import { renewalsOf } from '../../lib/work/renewals/ahead.ts';
import { buildArden } from '../builders/arden.ts';
import { day, instant, NOW } from '../builders/clock.ts';
import { buildFacts } from '../builders/facts.ts';
import { buildAccount, buildContract, buildInitiative, buildInitiativeUpdate } from '../builders/records.ts';
import { buildWorkspace } from '../builders/workspace.ts';

/** A portfolio of so many accounts with a contract each. */
function portfolio(count: number) {
  const currencies = ['EUR', 'EUR', 'GBP', 'SEK'];
  return Array.from({ length: count }, (_, at) => {
    const name = ['Arden Medical', 'Northgate Foods', 'Cobalt Energy', 'Halden Bank'][at % 4] ?? '';
    const value = { amount: ((at * 7919) % 97) * 10_000, currency: currencies[at % 4] ?? 'EUR' };
    const ends = 20 + ((at * 37) % 330);
    const dates = { endDate: day(ends), noticeDate: at % 3 === 2 ? null : day(ends - 40) };
    const rated = { score: (at * 23) % 100, trend: 'flat' as const };
    return buildFacts({
      account: buildAccount({ id: `acc-${at}`, name, health: at % 5 === 4 ? null : rated }),
      contracts: [buildContract({ id: `ctr-${at}`, value: at % 7 === 6 ? null : value, ...dates })],
    });
  });
}

const ahead = (count: number) => (
  <>
    <h1>Renewals</h1>
    <RenewalTimeline
      renewals={renewalsOf(portfolio(count), buildWorkspace(), NOW)}
      now={NOW}
      onOpen={nothing}
    />
  </>
);

const nothing = () => undefined;

/** As beside a page of Gmail, where everything may be changed. */
const writing = {
  marks: new Map(),
  offers: new Set<never>(),
  takes: new Set(['contract.update', 'initiative.update']),
  write: {
    open: nothing,
    edit: nothing,
    remove: nothing,
    done: nothing,
    assign: nothing,
    addPerson: nothing,
    change: async () => 'saved' as const,
  },
  showOutbox: nothing,
  insert: async () => 'inserted' as const,
  beside: null,
};

const contract = buildContract({
  productIds: ['prd-service', 'prd-sold-no-more'],
  priceClause: 'Prices follow the consumer price index, at most 3 % a year; list price for new modules.',
  negotiation: 'proposed',
});

const earlier = '00000000-0000-4000-8000-00000000000b';
const initiative = buildInitiative({
  summary: 'Nadia decides by the numbers of December.',
  updates: [
    buildInitiativeUpdate({ internal: 'Support is two people short until January.' }),
    buildInitiativeUpdate({
      id: earlier,
      at: instant(-16),
      body: '',
      internal: 'Kick-off went badly.',
      progress: 20,
    }),
  ],
});

/** What stands behind a row of the panel, opened. */
export const renewalParts: Readonly<Record<string, () => ReactNode>> = {
  'contract-details': () => (
    <>
      <h1>{contract.name}</h1>
      <WritingContext value={writing}>
        <ContractDetails contract={contract} products={buildWorkspace().products} now={NOW} />
      </WritingContext>
    </>
  ),
  'renewals-ahead': () => ahead(9),
  'renewals-ahead-many': () => ahead(900),
  'renewals-ahead-none': () => ahead(0),
  'initiative-details': () => (
    <>
      <h1>{initiative.name}</h1>
      <WritingContext value={writing}>
        <InitiativeDetails initiative={initiative} context={buildArden()} now={NOW} />
      </WritingContext>
    </>
  ),
};
