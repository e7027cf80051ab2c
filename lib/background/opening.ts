import type { SentRequest } from '../messages/writes.ts';
import { connectionKey } from '../outbox/queued.ts';
import type { Source } from '../sources/contract.ts';
import { SHARE } from '../sources/crm/access.ts';
import { createMemoryCache } from '../sources/crm/ask.ts';
import { createMemoryRows } from '../sources/crm/made.ts';
import { openCrm } from '../sources/crm/open.ts';
import { crms } from '../sources/crms.ts';
import { createServerSource } from '../sources/server.ts';
import { createListeners, type Listeners } from '../sources/workbook/listeners.ts';
import { createWorkbookSource } from '../sources/workbook/workbook.ts';
import type { Connection } from '../storage.ts';
import type { Store } from '../store/index.ts';
import { accesses } from './accesses.ts';
import { withBeside } from './beside.ts';
import { refreshes } from './refreshes.ts';
import { silently } from './silent-window.ts';

/** Begins the address of a workbook, before its id. */
export const BOOK = 'workbook:';

/** Of a connection, what leads to its source; before somebody is signed in it is not known who they are. */
export type Leading = Pick<Connection, 'kind' | 'address' | 'token' | 'crm'> &
  Partial<Pick<Connection, 'workspace' | 'email' | 'scopes'>>;

export interface Opening {
  /** The source that a connection leads to; nothing is asked of it yet. */
  open(connection: Leading): Source;
  /** One for all who ask while it leads there: a CRM's knows what that can hold once it was asked. */
  sourceOf(connection: Connection): Source;
  /** The next that asks has another. */
  forget(): void;
  /** Lists a request for the person to read. */
  record(request: SentRequest): void;
  /** Who follows the workbook. */
  readonly listeners: Listeners;
}

/** @param said how a connection beside the first did when it was last asked */
export function createOpening(store: Store, said: Parameters<typeof withBeside>[2]['said']): Opening {
  const listeners = createListeners();
  const record = (request: SentRequest) => {
    // The list is for the person to read; a full disk must not stop the request it tells of.
    void store.requests.add(request).catch(() => undefined);
  };
  let opened: { connection: string; source: Source } | undefined;

  return {
    listeners,
    record,
    open,
    sourceOf(connection) {
      const asked = JSON.stringify(connection);
      if (opened?.connection !== asked) {
        const source = withBeside(open(connection), connection, { store, open, said });
        opened = { connection: asked, source };
      }
      return opened.source;
    },
    forget() {
      opened = undefined;
    },
  };

  function open(connection: Leading): Source {
    const source = leadingTo(connection);
    return connection.scopes?.includes('write') === false ? toBeRead(source) : source;
  }

  function leadingTo(connection: Leading): Source {
    const { kind, address, token } = connection;
    if (kind === 'workbook')
      return createWorkbookSource({ records: store.book, id: address.slice(BOOK.length), listeners });
    if (kind === 'server') return createServerSource({ address, token, tokens: accesses, onRequest: record });
    return openCrm({
      ...placesOf(store, connection),
      product: crms[kind],
      access: connection.crm ?? noAccess(address),
      key: token,
      tokens: accesses,
      refreshes,
      silently,
      onRequest: record,
    });
  }
}

/** Nothing is offered that whoever is connected may not write, nor sent there while one beside it takes it. */
const toBeRead = (source: Source): Source => ({
  ...source,
  capabilities: () => ({ ...source.capabilities(), writes: [], reasons: false }),
});

/** What is kept of a CRM; while nobody is signed in to it, no longer than its worker lives. */
function placesOf(store: Store, { address, workspace, email }: Leading) {
  if (workspace === undefined || email === undefined)
    return { rows: createMemoryRows(), cache: createMemoryCache() };
  const key = connectionKey({ address, workspace, email });
  return { rows: store.made(key), cache: store.kept(key) };
}

/** A connection that was carried here from another browser: its way in stayed there. */
const noAccess = (api: string) => ({ api, signIn: null, person: '', mapping: {}, share: SHARE });
