import type { Case, Negotiation, TierTerms } from '../../model/index.ts';
import { daysSince } from '../days.ts';
import { type Facts, hasRoles, lastContactOf } from '../facts.ts';
import { coverageOf } from '../relationships/coverage.ts';
import { type RenewalClock, renewalClock } from '../renewals/clock.ts';
import { type Reading, unknown } from './signal.ts';

const seatValues = { good: 100, quiet: 50, missing: 0 } as const;

/** Who must be known there and is spoken to; where nobody has a role, nobody has noted who decides. */
export function readCoverage(facts: Facts, terms: TierTerms, now: number): Reading {
  if (!hasRoles(facts)) return unknown;
  const { seats } = coverageOf(facts.contacts, terms, now);
  const of = (state: keyof typeof seatValues) =>
    seats.filter((seat) => seat.state === state).map(({ role }) => role);
  return {
    value: average(seats.map(({ state }) => seatValues[state])),
    reason: { kind: 'seats', good: of('good'), quiet: of('quiet'), missing: of('missing') },
  };
}

/** Full until half of the quiet days have passed, half once the account counts as quiet, nothing after twice as long. */
export function readRecency(facts: Facts, { quietDays }: TierTerms, now: number): Reading {
  const last = lastContactOf(facts, now);
  if (!last) return unknown;
  const days = Math.max(0, daysSince(last, now));
  const passed = days / quietDays;
  const value = passed <= 1 ? Math.min(100, 150 - 100 * passed) : Math.max(0, 100 - 50 * passed);
  return { value, reason: { kind: 'contact', days, quietDays } };
}

const severityCosts = { low: 10, medium: 20, high: 35, critical: 50 } as const;
const ESCALATED = 30;
const OVERDUE = 20;

/** That no case is open says something only of an account that somebody speaks with. */
export function readCases(facts: Facts, now: number): Reading {
  const { cases, refused } = facts;
  if (refused?.cases !== undefined) return unknown;
  if (cases.length === 0 && !hasRoles(facts) && !lastContactOf(facts, now)) return unknown;
  const isLate = ({ nextUpdateAt }: Case) => nextUpdateAt !== null && Date.parse(nextUpdateAt) < now;
  const cost = (each: Case) =>
    severityCosts[each.severity] + (each.escalated ? ESCALATED : 0) + (isLate(each) ? OVERDUE : 0);
  const costs = cases.reduce((sum, each) => sum + cost(each), 0);
  return {
    value: Math.max(0, 100 - costs),
    reason: {
      kind: 'cases',
      open: cases.length,
      escalated: cases.filter(({ escalated }) => escalated).length,
      overdue: cases.filter(isLate).length,
    },
  };
}

const talkValues: Readonly<Record<Negotiation, number>> = {
  'not-started': 25,
  preparing: 45,
  proposed: 60,
  negotiating: 70,
  agreed: 95,
  signed: 100,
};

/** How far the talks are, of the contract in its window that stands worst; nothing there is nothing to fear. */
export function readRenewals({ contracts }: Facts, terms: TierTerms, now: number): Reading {
  const active = contracts.filter(({ status }) => status === 'active');
  if (active.length === 0) return unknown;
  const readings = active.flatMap((contract) => readClock(renewalClock(contract, terms, now)));
  const [worst] = readings.sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return worst ?? { value: 100, reason: { kind: 'no-renewal-near', contracts: active.length } };
}

function readClock(clock: RenewalClock | null): Reading[] {
  if (!clock) return [];
  const { contract, state } = clock;
  const talks = contract.negotiation ?? 'not-started';
  const isLost = state === 'over' && talks !== 'signed';
  const value = isLost ? 0 : talkValues[state === 'renewed' ? 'signed' : talks];
  return [{ value, reason: { kind: 'renewal', clock } }];
}

const initiativeValues = { 'on-track': 100, 'at-risk': 50, 'off-track': 0, done: 100 } as const;

export function readInitiatives({ initiatives }: Facts): Reading {
  const running = initiatives.filter(({ status }) => status !== 'done');
  if (running.length === 0) return unknown;
  const count = (wanted: string) => running.filter(({ status }) => status === wanted).length;
  return {
    value: average(running.map(({ status }) => initiativeValues[status])),
    reason: {
      kind: 'initiatives',
      onTrack: count('on-track'),
      atRisk: count('at-risk'),
      offTrack: count('off-track'),
    },
  };
}

/** What its owner, or a model in the source, says of the account. */
export function readRating({ account: { health, updatedAt } }: Facts): Reading {
  if (!health) return unknown;
  return { value: health.score, reason: { kind: 'rating', trend: health.trend, at: updatedAt } };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
