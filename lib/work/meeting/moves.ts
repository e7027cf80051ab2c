import type { Id, Instant, Money, Opportunity, WeighedField } from '../../model/index.ts';

type Value = string | Money | null;

/** One field of an opportunity, from what it was then to what it is now, however many steps were between. */
export interface Move {
  opportunityId: Id;
  name: string;
  /** What it is worth now. */
  amount: Money | null;
  field: WeighedField;
  from: Value;
  to: Value;
  at: Instant;
  /** Of the last step; empty: nobody was asked. */
  reason: string;
}

/** The first `from` and the last `to` of each field after a time (epoch milliseconds), newest first. */
export function movesOf(opportunities: readonly Opportunity[], from: number): Move[] {
  return opportunities
    .flatMap((opportunity) => spansOf(opportunity, from))
    .sort((a, b) => b.last - a.last)
    .map(({ move }) => move)
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

interface Span {
  move: Move;
  first: number;
  last: number;
}

/** In one pass, as an account may have forty thousand steps. Of two at one time the one that is listed first is newer. */
function spansOf({ id, name, amount, history }: Opportunity, after: number): Span[] {
  const spans = new Map<WeighedField, Span>();
  for (const { at, reason, changes } of history) {
    const time = Date.parse(at);
    if (!(time > after)) continue;
    for (const { field, from, to } of changes) {
      const span = spans.get(field);
      const move = { opportunityId: id, name, amount, field, from, to, at, reason };
      if (!span) spans.set(field, { move, first: time, last: time });
      else if (time > span.last) Object.assign(span, { move: { ...move, from: span.move.from }, last: time });
      else if (time <= span.first) {
        span.move.from = from;
        span.first = time;
      }
    }
  }
  return [...spans.values()];
}
