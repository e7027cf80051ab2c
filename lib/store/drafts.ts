import type { Draft, Form } from '../compose/values.ts';
import { atomically } from './atomic.ts';
import type { WithDatabase } from './database.ts';
import { type DraftPlace, draftsOf, type Opened, type Opening, openDraft } from './draft-open.ts';

/** - `older`: a newer save is there already · `gone`: there is no such draft any more; both changed nothing */
export type DraftSaved = 'saved' | 'older' | 'gone';

/** What was typed and not saved yet. Every call rejects with a StoreError, and then has changed nothing. */
export interface Drafts {
  /**
   * The draft that this tab has open for the account and form, else the newest that no open tab has, else a new one.
   */
  open(opening: Opening): Promise<Opened>;
  save(id: string, revision: number, form: Form): Promise<DraftSaved>;
  drop(id: string): Promise<void>;
  /** Those this tab would be given, newest first. */
  list(place: DraftPlace): Promise<Draft[]>;
}

export function createDrafts(withDatabase: WithDatabase): Drafts {
  return {
    open: (opening) =>
      atomically(withDatabase, ['drafts'], 'relaxed', (transaction) =>
        openDraft(transaction, opening, Date.now()),
      ),
    save: (id, revision, form) =>
      atomically(withDatabase, ['drafts'], 'strict', async (transaction) => {
        const drafts = transaction.objectStore('drafts');
        const stored = await drafts.get(id);
        if (!stored) return 'gone';
        if (revision < stored.revision) return 'older';
        await drafts.put({ ...stored, form, revision, updatedAt: Date.now() }, id);
        return 'saved';
      }),
    drop: (id) =>
      atomically(withDatabase, ['drafts'], 'strict', (transaction) =>
        transaction.objectStore('drafts').delete(id),
      ),
    list: (place) =>
      withDatabase(async (database) => {
        const stored = await database.getAllFromIndex('drafts', 'connection', place.connection);
        return draftsOf(stored, place);
      }),
  };
}
