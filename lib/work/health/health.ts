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
  const total = signalNames.reduce((sum, name) => sum + counted(readings[name], weights[name]), 0);
  const signals = signalNames.map((name): Signal => {
    const { value, reason } = readings[name];
    const weight = weights[name];
    return {
      name,
      value,
      reason,
      weight,
      share: total > 0 ? (100 * counted(readings[name], weight)) / total : 0,
    };
  });
  const sum = signals.reduce((all, { value, share }) => all + ((value ?? 0) * share) / 100, 0);
  return { score: total > 0 ? Math.round(sum) : null, signals };
}

const counted = ({ value }: Reading, weight: number) => (value === null ? 0 : weight);

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
