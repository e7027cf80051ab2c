import { createContext, useContext } from 'react';
import type { Id } from '../../lib/model/index.ts';
import type { StarKind } from '../../lib/work/report/stars.ts';

/** What of the account that is shown has a star, and how one is put or taken away. */
export interface Stars {
  /** Keys as `note:1`. */
  has: ReadonlySet<string>;
  toggle(kind: StarKind, id: Id): void;
}

/** Null: nothing can be starred here. */
export const StarsContext = createContext<Stars | null>(null);

export const useStarsHere = (): Stars | null => useContext(StarsContext);
