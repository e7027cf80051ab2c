import type { RenewalClock } from '../../lib/work/renewals/clock.ts';
import { ShowSome } from '../ui/ShowSome.tsx';
import { ContractClock } from './ContractClock.tsx';

/** The clocks of contracts that are up for renewal, what cannot wait first. */
export function Clocks({ clocks, now }: { clocks: readonly RenewalClock[]; now: number }) {
  return (
    <ShowSome items={clocks} first={2} all="panel.all.contracts" keyOf={({ contract }) => contract.id}>
      {(clock) => <ContractClock clock={clock} now={now} />}
    </ShowSome>
  );
}
