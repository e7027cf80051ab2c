import type { Workspace } from '../../model/index.ts';
import type { Facts } from '../facts.ts';
import { termsOf } from '../terms.ts';
import {
  readCases,
  readCoverage,
  readInitiatives,
  readRating,
  readRecency,
  readRenewals,
} from './readings.ts';
import { plainWeights, type Reading, type SignalName, signalNames, type Weights } from './signal.ts';

export interface Signal extends Reading {
  name: SignalName;
  /** As the person has set it. */
  weight: number;
  /** Percent of the score that it makes up, once what is not known has left its weight to the others. */
  share: number;
}

export interface HealthScore {
  /** 0 (lost) to 100 (thriving); null: nothing that counts is known. */
  score: number | null;
  signals: Signal[];
}

/** How well an account does, by what the person can see, weighed as they want it. */
export function healthOf(
  facts: Facts,
  workspace: Workspace,
  now: number,
  weights: Weights = plainWeights,
): HealthScore {
  const readings = readAll(facts, workspace, now);
  const values = signalNames.map((name) => readings[name].value);
  const total = totalOf(values, weights);
  const signals = signalNames.map((name): Signal => {
    const { value, reason } = readings[name];
    const weight = weights[name];
    return { name, value, reason, weight, share: total > 0 ? (100 * counted(value, weight)) / total : 0 };
  });
  return { score: scoreOf(values, weights), signals };
}

/** Of the values of all signals, in the order of `signalNames`; null: nothing that counts is known. */
export function scoreOf(values: readonly (number | null)[], weights: Weights): number | null {
  const total = totalOf(values, weights);
  if (total === 0) return null;
  const sum = signalNames.reduce(
    (all, name, at) => all + (values[at] ?? 0) * counted(values[at], weights[name]),
    0,
  );
  return Math.round(sum / total);
}

const totalOf = (values: readonly (number | null)[], weights: Weights) =>
  signalNames.reduce((sum, name, at) => sum + counted(values[at], weights[name]), 0);

const counted = (value: number | null | undefined, weight: number) =>
  value === null || value === undefined ? 0 : weight;

function readAll(facts: Facts, workspace: Workspace, now: number): Record<SignalName, Reading> {
  const terms = termsOf(facts.account, workspace);
  return {
    coverage: readCoverage(facts, terms, now),
    recency: readRecency(facts, terms, now),
    cases: readCases(facts, now),
    renewals: readRenewals(facts, terms, now),
    initiatives: readInitiatives(facts),
    rating: readRating(facts),
  };
}
