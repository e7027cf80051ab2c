import type { Kept, Touched } from '../model/index.ts';

/** Records in one value: IndexedDB costs by request, not by byte. JSON of them, as that is read faster. */
export type Pack = string;

export const unpack = (pack: Pack | undefined): Kept[] => (pack === undefined ? [] : JSON.parse(pack));

/** What became of the directory lately, and where the next word on it goes. */
export interface BookLog {
  packs: number;
  /** How many records there are, more or less. */
  records: number;
  epoch: string;
  seq: number;
  log: Touched[];
}

export const emptyLog: BookLog = { packs: 0, records: 0, epoch: '', seq: 0, log: [] };

/** Words that are kept; whoever comes later reads anew. */
export const MOST_TOUCHED = 1000;

/** The pack of what belongs to no account; accounts have those from 1 on. */
export const TEAM = 0;

/**
 * Records of one pack at most, where a file was just taken over: few enough to be written at each change, and so many
 * that a pack is mostly more than 64 KiB. Chromium puts such values beside its log, not into it: 57 MB were written in
 * 2.4 s in place of 15, and read in 1 in place of 6 (Chromium 156).
 */
const PACK = 250;
const [FEWEST, MOST] = [16, 4096];

/** How many packs so many records shall lie in. */
export const packsFor = (records: number): number =>
  Math.min(MOST, Math.max(FEWEST, 2 ** Math.ceil(Math.log2(Math.max(1, records / PACK)))));

/** Whether so many records lie too close in so many packs. */
export const isCrowded = (records: number, packs: number): boolean =>
  packs < MOST && records / packs > PACK * 2;

/** Whether all of so many packs are read in some hundredths of a second: eight thousand records at most. */
export const areFew = (packs: number): boolean => packs <= FEWEST;

/** In which of the packs an account lies, with all its records (FNV-1a). */
export function packOf(accountId: string | null, packs: number): number {
  if (accountId === null) return TEAM;
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < accountId.length; at++)
    hash = Math.imul(hash ^ accountId.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return (hash % packs) + 1;
}

/** Of which account a record is; an owner and a target are of none. */
export function accountOf({ kind, record }: Kept): string | null {
  if (kind === 'account') return record.id;
  return 'accountId' in record ? record.accountId : null;
}

export const rowId = ({ kind, record }: { kind: Kept['kind']; record: { id: string } }): string =>
  `${kind} ${record.id}`;
