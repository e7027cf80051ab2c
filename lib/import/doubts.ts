import { addressOf } from '../sheets/table.ts';
import type { FaultKind } from './cells/read.ts';
import type { Target } from './recognise/mapping.ts';

/** Why a cell is doubtful: what it holds, or what the other rows and records say. */
export type DoubtReason =
  | FaultKind
  | 'free-mail'
  | 'unknown-record'
  | 'several-records'
  | 'missing'
  | 'says-otherwise'
  | 'changed-in-both'
  | 'not-taken';

/** What becomes of it: the record is taken without the field, the rest of the cell is taken, the row is left out. */
export type Outcome = 'field' | 'part' | 'row' | 'none';

/** A cell that can't be taken as it is. */
export interface Doubt {
  readonly sheet: string;
  /** `C7`; of a row that lacks something, its first cell. */
  readonly address: string;
  /** What the person sees there, at most 200 characters. */
  readonly shown: string;
  readonly target: Target;
  readonly reason: DoubtReason;
  readonly outcome: Outcome;
}

/** Doubts of a whole file: all are counted, and so many are kept to be shown. */
export interface Doubts {
  readonly list: readonly Doubt[];
  readonly total: number;
  /** By reason. */
  readonly counts: Readonly<Partial<Record<DoubtReason, number>>>;
}

const KEPT = 2000;

export interface DoubtList {
  add(
    at: { sheet: string; row: number; column: number },
    doubt: Pick<Doubt, 'shown' | 'target' | 'reason' | 'outcome'>,
  ): void;
  all(): Doubts;
}

export function createDoubts(): DoubtList {
  const list: Doubt[] = [];
  const counts: Partial<Record<DoubtReason, number>> = {};
  let total = 0;
  return {
    add({ sheet, row, column }, doubt) {
      total++;
      counts[doubt.reason] = (counts[doubt.reason] ?? 0) + 1;
      if (list.length >= KEPT) return;
      list.push({ ...doubt, sheet, address: addressOf(row, column), shown: doubt.shown.slice(0, 200) });
    },
    all: () => ({ list, total, counts }),
  };
}
