import type { Context, Workspace } from '../../../lib/model/index.ts';
import { asks, attentionOf } from '../../../lib/work/attention/attention.ts';
import type { Reason } from '../../../lib/work/attention/reason.ts';
import { factsOf } from '../../../lib/work/facts.ts';
import type { RenewalClock } from '../../../lib/work/renewals/clock.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { clocksOf } from '../../renewals/lead.ts';

/** A contract is shown by its clock, anything else by its words. */
export type Alert = Reason | { key: string; clock: RenewalClock };

/** What asks for the person, what cannot wait first, as on Today; then the clocks of which nothing is asked any more. */
export function alertsOf(context: Context, workspace: Workspace, now: number): Alert[] {
  const reasons = attentionOf(factsOf(context), workspace, now).filter(asks);
  const asked = new Set(reasons.flatMap((reason) => ('clock' in reason ? reason.clock.contract.id : [])));
  const others = clocksOf(context.contracts, termsOf(context.account, workspace), now)
    .filter(({ contract }) => !asked.has(contract.id))
    .map((clock) => ({ key: `clock:${clock.contract.id}`, clock }));
  return [...reasons, ...others];
}
