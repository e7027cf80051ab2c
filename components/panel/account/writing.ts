import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { FormKind } from '../../../lib/compose/values.ts';
import type { Context, Id } from '../../../lib/model/index.ts';
import type { ComposeEvents, ComposeView } from '../../compose/view.ts';
import type { AccountView, Insertion, PanelEvents } from '../view.ts';

/** What can be done to the records that are shown, and how those stand that the source has not confirmed. */
export interface Writing {
  marks: AccountView['marks'];
  offers: ReadonlySet<FormKind>;
  /** Types of change: `opportunity.update`. */
  takes: ReadonlySet<string>;
  write: Pick<ComposeEvents, 'open' | 'edit' | 'remove' | 'done' | 'assign' | 'addPerson' | 'change'>;
  showOutbox(): void;
  /** Puts words into the reply that is open beside the panel; null: the page has none to write into. */
  insert: ((words: string) => Promise<Insertion>) | null;
  /** Whose page it is that words would go into, where that is another account's. */
  beside: string | null;
}

const nothing = () => undefined;
const reading: Writing = {
  marks: new Map(),
  offers: new Set(),
  takes: new Set(),
  write: {
    open: nothing,
    edit: nothing,
    remove: nothing,
    done: nothing,
    assign: nothing,
    addPerson: nothing,
    change: async () => 'left',
  },
  showOutbox: nothing,
  insert: null,
  beside: null,
};

/** The rows ask for it themselves, so that a letter typed into a form does not draw all of them anew. */
export const WritingContext = createContext(reading);
export const useWriting = () => useContext(WritingContext);

interface Events extends Pick<PanelEvents, 'write' | 'queue'> {
  insert: Writing['insert'];
  beside?: string | null;
}

/** The same object for as long as it says the same, whoever is called behind it. */
export function useHeldWriting(
  marks: AccountView['marks'],
  { offers, takes }: ComposeView,
  on: Events,
): Writing {
  const inserts = on.insert !== null;
  const beside = on.beside ?? null;
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  const heldMarks = useHeld(marks, JSON.stringify([...marks]));
  const heldOffers = useHeld(offers, offers.join());
  const heldTakes = useHeld(takes, takes.join());
  return useMemo(
    () => ({
      marks: heldMarks,
      offers: new Set(heldOffers),
      takes: new Set(heldTakes),
      write: {
        open: (kind) => latest.current.write.open(kind),
        edit: (kind, id) => latest.current.write.edit(kind, id),
        remove: (kind, id) => latest.current.write.remove(kind, id),
        done: (id, done) => latest.current.write.done(id, done),
        assign: (id, ownerId) => latest.current.write.assign(id, ownerId),
        addPerson: (index) => latest.current.write.addPerson(index),
        change: (unsent, sentence) => latest.current.write.change(unsent, sentence),
      },
      showOutbox: () => latest.current.queue.show(),
      insert: inserts ? async (words) => (await latest.current.insert?.(words)) ?? 'none' : null,
      beside,
    }),
    [heldMarks, heldOffers, heldTakes, inserts, beside],
  );
}

/** The first of several values that are the same by their key. */
function useHeld<T>(value: T, key: string): T {
  const [held, hold] = useState({ value, key });
  if (held.key === key) return held.value;
  hold({ value, key });
  return value;
}

/** Whether a record is the person's own, and so theirs to change. */
export const isOwn = (ownerId: Id | null, { viewerId }: Context): boolean =>
  ownerId !== null && ownerId === viewerId;
