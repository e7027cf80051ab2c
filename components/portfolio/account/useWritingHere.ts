import { useMemo } from 'react';
import type { Writing } from '../../panel/account/writing.ts';
import type { AccountProps } from './AccountPage.tsx';

const nothing = () => undefined;

/** Records may be changed where they stand; forms are opened beside a page, not here. */
export function useWritingHere({ view, row, on }: AccountProps): Writing {
  const { id, name } = row.facts.account;
  const writes = view.status?.writes;
  return useMemo(
    () => ({
      marks: new Map(),
      offers: new Set(),
      takes: new Set(writes),
      write: {
        open: nothing,
        edit: nothing,
        remove: nothing,
        done: nothing,
        assign: nothing,
        addPerson: nothing,
        change: (unsent, sentence) => on.change(id, name, unsent, sentence),
      },
      showOutbox: nothing,
      insert: null,
    }),
    [id, name, writes, on],
  );
}
