import type { ReactNode } from 'react';
import { InitiativeDetails } from '../../components/initiatives/InitiativeDetails.tsx';
import { WritingContext } from '../../components/panel/account/writing.ts';
import { ContractDetails } from '../../components/renewals/ContractDetails.tsx';
import { buildArden } from '../builders/arden.ts';
import { instant, NOW } from '../builders/clock.ts';
import { buildContract, buildInitiative, buildInitiativeUpdate } from '../builders/records.ts';

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
    change: nothing,
  },
  showOutbox: nothing,
  insert: async () => 'inserted' as const,
};

const contract = buildContract({
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
        <ContractDetails contract={contract} now={NOW} />
      </WritingContext>
    </>
  ),
  'initiative-details': () => (
    <>
      <h1>{initiative.name}</h1>
      <WritingContext value={writing}>
        <InitiativeDetails initiative={initiative} context={buildArden()} now={NOW} />
      </WritingContext>
    </>
  ),
};
