import type { Entry } from '../../lib/work/forecast/entries.ts';
import { OpportunityRow } from '../opportunities/OpportunityRow.tsx';
import { ShowSome } from '../ui/ShowSome.tsx';

/** Opportunities of several accounts under one another, each to be changed where it stands. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ShowSome
      items={entries}
      first={10}
      all="panel.all.opportunities"
      keyOf={({ opportunity }) => opportunity.id}
      className="max-w-150 divide-y divide-line"
    >
      {({ opportunity, account }) => <OpportunityRow named opportunity={opportunity} account={account} />}
    </ShowSome>
  );
}
