import type { Id, RecordKind } from '../../model/index.ts';
import type { Alias, MadeRows } from './made.ts';

/** What records are called here and in the CRM: those that were made here keep the id that they were made with. */
export interface Names {
  ours(kind: RecordKind, remoteId: Id): Id;
  theirs(kind: RecordKind, id: Id): Id;
  add(alias: Alias): void;
}

/** All names at once: one answer of a CRM has hundreds of ids. */
export async function readNames(rows: Pick<MadeRows, 'aliases'>): Promise<Names> {
  const ours = new Map<string, Id>();
  const theirs = new Map<string, Id>();
  const add = ({ kind, recordId, remoteId }: Alias) => {
    if (recordId === remoteId) return;
    ours.set(`${kind} ${remoteId}`, recordId);
    theirs.set(`${kind} ${recordId}`, remoteId);
  };
  for (const alias of await rows.aliases()) add(alias);
  return {
    ours: (kind, remoteId) => ours.get(`${kind} ${remoteId}`) ?? remoteId,
    theirs: (kind, id) => theirs.get(`${kind} ${id}`) ?? id,
    add,
  };
}
