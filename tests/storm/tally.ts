import type { Happening, RequestFault } from './faults.ts';

/** What is counted while a storm goes on. */
export interface Tally {
  readonly faults: Map<RequestFault | Happening, number>;
  /** Writes that were sent, each try. */
  requests: number;
  /** How often a browser has deleted its databases itself. */
  deletions: number;
  /** Milliseconds from a kill to the next write that the server took. */
  readonly recovery: Record<'worker killed' | 'browser killed', number[]>;
  hit(kind: RequestFault | Happening): void;
  killed(kind: 'worker killed' | 'browser killed'): void;
  accepted(): void;
}

export function createTally(): Tally {
  const faults: Tally['faults'] = new Map();
  const recovery: Tally['recovery'] = { 'worker killed': [], 'browser killed': [] };
  let since: { kind: keyof Tally['recovery']; at: number } | undefined;
  return {
    faults,
    requests: 0,
    deletions: 0,
    recovery,
    hit: (kind) => void faults.set(kind, (faults.get(kind) ?? 0) + 1),
    killed(kind) {
      since = { kind, at: performance.now() };
    },
    accepted() {
      if (!since) return;
      recovery[since.kind].push(performance.now() - since.at);
      since = undefined;
    },
  };
}
