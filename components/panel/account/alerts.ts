import type { Context, Workspace } from '../../../lib/model/index.ts';
import { asks, attentionOf } from '../../../lib/work/attention/attention.ts';
import type { Reason } from '../../../lib/work/attention/reason.ts';
import { factsOf } from '../../../lib/work/facts.ts';
import { healthOf } from '../../../lib/work/health/health.ts';
import type { Weights } from '../../../lib/work/health/signal.ts';
import type { RenewalClock } from '../../../lib/work/renewals/clock.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { clocksOf } from '../../renewals/lead.ts';

/** A contract is shown by its clock, anything else by its words. */
export type Alert = Reason | { key: string; clock: RenewalClock };

export interface AlertsGiven {
  context: Context;
  workspace: Workspace;
  weights: Weights;
  /** A week ago; null: that is not known. */
  healthBefore: number | null;
}

/** What asks for the person, what cannot wait first, as on Today; then the clocks of which nothing is asked any more. */
export function alertsOf({ context, workspace, weights, healthBefore }: AlertsGiven, now: number): Alert[] {
  const facts = factsOf(context);
  const health = { before: healthBefore, now: healthOf(facts, workspace, now, weights).score };
  const reasons = attentionOf(facts, workspace, now, health).filter(asks);
  const asked = new Set(reasons.flatMap((reason) => ('clock' in reason ? reason.clock.contract.id : [])));
  const others = clocksOf(context.contracts, termsOf(context.account, workspace), now)
    .filter(({ contract }) => !asked.has(contract.id))
    .map((clock) => ({ key: `clock:${clock.contract.id}`, clock }));
  return [...reasons, ...others];
}
