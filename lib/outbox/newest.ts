import type { Change } from '../model/index.ts';
import { PENDING_VERSION, type Sent } from './queued.ts';

/**
 * A change on the version in which own changes have left its record since it was written. `sent`: those of its
 * connection and record. Made on a version that is none of ours, it stays: that is a conflict to be seen.
 */
export function onNewest(change: Change, sent: readonly Pick<Sent, 'change' | 'at' | 'applied'>[]): Change {
  if (!('baseVersion' in change)) return change;
  const taken = sent.flatMap(({ change: before, at, applied }) =>
    applied ? { base: baseOf(before), at, version: applied.version } : [],
  );
  const next = new Map(taken.map(({ base, version }) => [base, version]));
  // By clocks, which go back, the last need not be the last; the versions lead on from it.
  const last = taken.toSorted((a, b) => a.at - b.at).at(-1);
  let version = change.baseVersion === PENDING_VERSION && last ? last.version : change.baseVersion;
  // No more steps than there are changes, whatever versions a source gives.
  for (const _ of taken) version = next.get(version) ?? version;
  return { ...change, baseVersion: version };
}

const baseOf = (change: Change) => ('baseVersion' in change ? change.baseVersion : PENDING_VERSION);
