import type { ContextContact } from '../../model/index.ts';
import type { Reason } from '../attention/reason.ts';
import type { Seat } from '../relationships/coverage.ts';

/** By when a successor does something: on the first day, in the first week, in the first 30 days. */
export type When = 'day' | 'week' | 'month';

/** What to do first: something about what needs attention, or to meet who matters. */
export type FirstStep = { when: When; key: string } & (
  | { kind: 'reason'; reason: Reason }
  | { kind: 'meet'; contact: ContextContact }
);

const order: readonly When[] = ['day', 'week', 'month'];

/** What cannot wait on the first day, what is near in the first week, all else and every seat in the first month. */
export function firstSteps(reasons: readonly Reason[], seats: readonly Seat[]): FirstStep[] {
  const asked = reasons
    .filter(({ tone }) => tone !== 'good')
    .map((reason): FirstStep => ({ kind: 'reason', reason, key: reason.key, when: whenOf(reason) }));
  const known = new Map(seats.flatMap(({ contact }) => (contact ? [[contact.id, contact] as const] : [])));
  const meet = [...known.values()].map(
    (contact): FirstStep => ({ kind: 'meet', contact, key: `meet:${contact.id}`, when: 'week' }),
  );
  return [...asked, ...meet].sort((a, b) => order.indexOf(a.when) - order.indexOf(b.when));
}

function whenOf({ urgency }: Reason): When {
  if (urgency >= 80) return 'day';
  return urgency >= 54 ? 'week' : 'month';
}
