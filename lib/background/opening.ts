import type { SentRequest } from '../messages/writes.ts';
import type { Access } from '../sources/access.ts';
import type { Source } from '../sources/contract.ts';
import { createServerSource } from '../sources/server.ts';
import { createListeners, type Listeners } from '../sources/workbook/listeners.ts';
import { createWorkbookSource } from '../sources/workbook/workbook.ts';
import { type Connection, session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import { setSurely } from './hot.ts';

/** Begins the address of a workbook, before its id. */
export const BOOK = 'workbook:';

export interface Opening {
  /** The source that a connection leads to; nothing is asked of it yet. */
  open(connection: Pick<Connection, 'kind' | 'address' | 'token'>): Source;
  /** Who follows the workbook. */
  readonly listeners: Listeners;
}

export function createOpening(store: Store): Opening {
  const listeners = createListeners();
  const record = (request: SentRequest) => {
    // The list is for the person to read; a full disk must not stop the request it tells of.
    void store.requests.add(request).catch(() => undefined);
  };
  const tokens = {
    known: async () => (await session.get('access')).access,
    keep: (access: Access) => setSurely(['access', access]),
  };
  return {
    listeners,
    open: ({ kind, address, token }) =>
      kind === 'workbook'
        ? createWorkbookSource({ records: store.book, id: address.slice(BOOK.length), listeners })
        : createServerSource({ address, token, tokens, onRequest: record }),
  };
}
