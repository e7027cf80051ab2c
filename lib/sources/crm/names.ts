import type { Id } from '../../model/index.ts';
import type { MadeRows } from './made.ts';

/** What records are called here and in the CRM: those that were made here keep the id that they were made with. */
export interface Names {
  ours(remoteId: Id): Id;
  theirs(id: Id): Id;
  add(id: Id, remoteId: Id): void;
}

/** All names at once: one answer of a CRM has hundreds of ids. */
export async function readNames(rows: Pick<MadeRows, 'aliases'>): Promise<Names> {
  const ours = new Map(await rows.aliases());
  const theirs = new Map([...ours].map(([remote, own]) => [own, remote]));
  return {
    ours: (remoteId) => ours.get(remoteId) ?? remoteId,
    theirs: (id) => theirs.get(id) ?? id,
    add(id, remoteId) {
      if (id === remoteId) return;
      ours.set(remoteId, id);
      theirs.set(id, remoteId);
    },
  };
}
