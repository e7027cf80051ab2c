import type { Brought, Kept } from '../../lib/model/index.ts';

/** New accounts and opportunities that nobody looks after are the person's own: it is their file. */
export const ownedBy = (brought: readonly Brought[], ownerId: string): Brought[] =>
  brought.map(({ row, before }) =>
    before === null ? { row: owned(row, ownerId), before } : { row, before },
  );

const owned = (row: Kept, ownerId: string): Kept =>
  (row.kind === 'account' || row.kind === 'opportunity') && row.record.ownerId === null
    ? ({ ...row, record: { ...row.record, ownerId } } as Kept)
    : row;
