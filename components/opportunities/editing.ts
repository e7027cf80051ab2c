import { createContext, useContext } from 'react';
import type { Id, Unsent, Workspace } from '../../lib/model/index.ts';
import type { Outcome } from '../../lib/panel/offer.ts';
import type { Mark } from '../outbox/view.ts';
import type { Typed } from './edits.ts';

/** Whose opportunities they are. */
export interface OfAccount {
  id: Id;
  name: string;
}

/** What can be done to the opportunities that are shown, and what they are measured by. */
export interface Editing {
  workspace: Workspace;
  /** Epoch milliseconds. */
  now: number;
  /** Types of change that the source takes: `opportunity.update`. */
  takes: ReadonlySet<string>;
  /** How those stand that the source has not confirmed. */
  marks: ReadonlyMap<Id, Mark>;
  /** What was typed and not saved, by what it was typed for: it is there again when its editor is. */
  drafts: Map<string, Typed>;
  /** The person the connection belongs to: what they begin is theirs. */
  viewerId: Id | null;
  nameOf(ownerId: Id): string;
  /** `sentence`: for when it is done. */
  change(account: OfAccount, unsent: Unsent, sentence: string): Promise<Outcome>;
  showOutbox(): void;
}

/** The rows ask for it themselves. Null: nothing of it is known, and nothing can be changed. */
export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('Opportunities are shown without what they can be edited by.');
  return editing;
}
