import { createContext, useContext } from 'react';
import type { ContextContact, Id, TierTerms } from '../../lib/model/index.ts';
import type { Strength } from '../../lib/work/relationships/strength.ts';

/** What the people of a map ask for, and what is known of each beside the record. */
export interface MapContext {
  strengths: ReadonlyMap<Id, Strength>;
  terms: TierTerms;
  now: number;
  /** Whom the keyboard reaches; of the others nothing is in the order of Tab. */
  active: Id | null;
  /** On whom somebody would be dropped, and whether they may be. */
  target: { id: Id; isLoop: boolean } | null;
  isReadOnly: boolean;
  reached(id: Id): void;
  edit(contact: ContextContact): void;
  move(contact: ContextContact): void;
  /** Up to the boss, down to the first report, to the sides among equals. */
  walk(from: Id, key: string): void;
  toTop(contact: ContextContact): void;
}

const nothing = () => undefined;
export const MapEvents = createContext<MapContext>({
  strengths: new Map(),
  terms: { sponsorDays: 1, quietDays: 1, renewalMonths: 1 },
  now: 0,
  active: null,
  target: null,
  isReadOnly: true,
  reached: nothing,
  edit: nothing,
  move: nothing,
  walk: nothing,
  toTop: nothing,
});
export const useMapEvents = () => useContext(MapEvents);
