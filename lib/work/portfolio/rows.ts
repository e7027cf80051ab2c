import type { AccountFacts } from '../../model/index.ts';
import { type Row, type RowTerms, rowOf } from './row.ts';

interface Kept {
  terms: RowTerms;
  from: number;
  until: number;
  row: Row;
}

/**
 * Rows of many accounts, each worked out anew only when something of it may have changed: its facts, what it is
 * weighed by, the day, or the hour at which somebody was promised a word.
 */
export function createRows() {
  const kept = new WeakMap<AccountFacts, Kept>();

  function get(facts: AccountFacts, terms: RowTerms, now: number): Row {
    const before = kept.get(facts);
    if (before?.terms === terms && now >= before.from && now < before.until) return before.row;
    const row = rowOf(facts, terms, now);
    kept.set(facts, { terms, from: now, until: validUntil(facts, now), row });
    return row;
  }

  return {
    of: (all: readonly AccountFacts[], terms: RowTerms, now: number): Row[] =>
      all.map((facts) => get(facts, terms, now)),
  };
}

function validUntil({ cases }: AccountFacts, now: number): number {
  const midnight = new Date(now).setHours(24, 0, 0, 0);
  const promised = cases.map(({ nextUpdateAt }) => (nextUpdateAt ? Date.parse(nextUpdateAt) + 1 : midnight));
  return promised.reduce((first, at) => (at > now && at < first ? at : first), midnight);
}
