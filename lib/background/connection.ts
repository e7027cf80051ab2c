import { t } from '../i18n/index.ts';
import type { Answer, Ask } from '../messages/protocol.ts';
import { connectionKey } from '../outbox/queued.ts';
import { parseAddress } from '../sources/address.ts';
import type { Me } from '../sources/contract.ts';
import type { Granted } from '../sources/crm/oauth.ts';
import { type Connection, session, settings } from '../storage.ts';
import type { Store } from '../store/index.ts';
import { asHeard } from './as-heard.ts';
import { crmConnections } from './crm-connections.ts';
import { type CrmSettings, withSettings } from './crm-settings.ts';
import { leadingTo } from './crm-sign-in.ts';
import { dropBeside } from './dropping-beside.ts';
import { forgetViews } from './forget-views.ts';
import { forgetHot } from './hot.ts';
import { createTurns } from './in-turn.ts';
import { beginKeys, keepKeysOf, settleKeys } from './keys.ts';
import { createKnownConnection } from './known-connection.ts';
import { connectionOf, withAnother, withoutOne } from './next-connection.ts';
import { BOOK, createOpening, type Leading } from './opening.ts';
import { forgetReminders } from './renewal-reminders.ts';
import { createRunning, type Running } from './running.ts';
import { mayReach, refusal } from './signing-in.ts';
import { noStatus, type StatusBoard, sayOf } from './status.ts';
import { takenBy } from './taken-by.ts';

const SIGN_IN_TIMEOUT = 15_000;

export interface Connections {
  /**
   * Runs work with the source; does nothing when nobody is connected or the token was refused. When the connection
   * ends, the signal aborts, and nothing is cleared before the work has stopped: it can't write into what comes next.
   */
  use: Running['use'];
  me(): Promise<Connection | undefined>;
  /** Whom changes are written for; null: nobody is connected. The same after signing in again. */
  key(): Promise<string | null>;
  /** Types of change that the source takes from whoever is connected. */
  writes(): Promise<string[]>;
  /** Each of them may come to stand beside the one that is connected. */
  connect(ask: Ask<'connect'>): Promise<Answer<'connect'>>;
  /** To a CRM, with a key or with what came of signing in to it. */
  connectCrm(ask: Ask<'connect-crm'>): Promise<Answer<'connect'>>;
  /** To the workbook that lies in this browser. */
  connectBook(ask: Ask<'connect-book'>): Promise<Answer<'connect'>>;
  /** Its records are others now, which no change of ours has made so: a file was taken over, or taken back. */
  bookChanged(): void;
  /** Another state of everything took this one's place: what is under way stops and can't write into that. */
  replaced(): Promise<void>;
  /** The name of the source that is connected. */
  source(): Promise<string | null>;
  /** What the person has set of a CRM, of the connection with this key; false: it is not there. */
  arrange(key: string, given: CrmSettings): Promise<boolean>;
  /** What a person was found to may by now, of the connection with this key. */
  granted(key: string, scopes: Me['scopes']): Promise<void>;
  disconnect(): Promise<void>;
  /** Of one that stands beside the first; what was written for it waits until it is connected again. */
  disconnectBeside(mark: string): Promise<void>;
  /** Notes what a failed call means for the connection; one refused token is enough to stop asking. */
  failed(error: unknown): Promise<void>;
  /** Notes that the source answered. */
  worked(): Promise<void>;
}

export function createConnections(store: Store, status: StatusBoard): Connections {
  const { open, sourceOf, forget, listeners, record } = createOpening(store, (...said) => {
    // Who looks is told at the next call; what was asked for must not fail of it.
    void sayOf(status, ...said).catch(() => undefined);
  });
  const kept = createKnownConnection((before, next) => keepKeysOf(before, next, record));

  /** What makes another connection of the one that there is: each sees what the one before has made. */
  const inTurn = createTurns();
  const writesOf = (connection: Connection) => takenBy(sourceOf(connection));

  async function known<T>(nothing: T, of: (connection: Connection) => T): Promise<T> {
    const connection = await kept.get();
    return connection ? of(connection) : nothing;
  }

  async function current() {
    const connection = await kept.get();
    if (!connection || (await status.get()).connection === 'signed-out') return undefined;
    return sourceOf(connection);
  }

  const { use, between } = createRunning({ current, forget });
  /** Forgets all that is known of a connection; `then` puts the next one in its place, or none. */
  async function end(then: () => Promise<void>): Promise<void> {
    await between(async () => {
      await Promise.all([
        store.directory.clear(),
        forgetHot(),
        session.remove('agreed', 'portfolio', 'briefs'),
      ]);
      await Promise.all([settings.remove('agreed'), forgetViews(), forgetReminders()]);
      // Last: a worker stopped before this comes back connected as before, and reads all anew.
      await then();
    });
  }

  return {
    use,
    me: kept.get,
    key: () => known<string | null>(null, connectionKey),
    writes: () => known<string[]>([], writesOf),
    async connect({ address, token, beside }) {
      const parsed = parseAddress(address);
      if (!parsed.ok) return { ok: false, field: 'address', sentence: parsed.sentence };
      if (!(await mayReach(parsed.address)))
        return { ok: false, field: 'address', sentence: t('errors.notAllowed') };
      try {
        return await signIn({ kind: 'server', address: parsed.address, token: token.trim() }, beside);
      } catch (error) {
        return refusal(error);
      }
    },
    connectCrm: (given) =>
      leadingTo(given, record)
        .then(({ to, granted }) => signIn(to, given.beside, granted))
        .catch(refusal),
    async connectBook({ beside }) {
      try {
        const book = await store.book.book();
        if (!book) return { ok: false, field: null, sentence: t('errors.workbook.gone') };
        return await signIn({ kind: 'workbook', address: `${BOOK}${book.id}`, token: '' }, beside);
      } catch (error) {
        return refusal(error);
      }
    },
    bookChanged: () => listeners.tell({ accounts: null, directory: true }),
    replaced: () => between(() => Promise.all([store.directory.clear(), forgetHot()])),
    source: () => known<string | null>(null, (connection) => sourceOf(connection).name),
    ...crmConnections({ kept, inTurn, use }),
    disconnect: () =>
      inTurn(async () => {
        await end(() => kept.set(undefined));
        await status.patch(() => noStatus);
      }),
    disconnectBeside: (mark) =>
      inTurn(async () => {
        const connection = await kept.get();
        if (!connection) return;
        await change(withoutOne(connection, mark), () => dropBeside(store, connection, mark));
      }),
    ...asHeard(status),
  };

  async function signIn(to: Leading, beside = false, granted?: Granted): Promise<Answer<'connect'>> {
    let me: Me | undefined;
    try {
      await beginKeys(to, granted);
      const who = await open(to).me(AbortSignal.timeout(SIGN_IN_TIMEOUT));
      me = who;
      await inTurn(() => take(to, who, beside));
      return { ok: true };
    } finally {
      await inTurn(async () => settleKeys({ to, me }, await kept.get(), record));
    }
  }

  async function take(to: Leading, me: Me, beside: boolean): Promise<void> {
    const first = beside ? await kept.get() : undefined;
    await (first ? change(await withAnother(first, connectionOf(to, me, undefined))) : remember(to, me));
  }

  /** Another stands beside it now, or one less: what is kept is read anew, and shown until then. */
  async function change(next: Connection, first = async () => {}): Promise<void> {
    // In this order: a worker stopped in between comes back connected as before, and reads anew what was dropped.
    await between(() => first().then(() => kept.set(next)));
    await status.patch((now) => ({
      ...now,
      source: sourceOf(next).name,
      writes: writesOf(next),
      beside: {},
    }));
  }

  async function remember(to: Leading, me: Me) {
    const before = await kept.get();
    const next = withSettings(connectionOf(to, me, before), before);
    // Another workspace's accounts are none of this one's business, and names of workspaces are not unique.
    // Nor may one person's changes go out under another's token.
    const isSame = before !== undefined && connectionKey(before) === connectionKey(next);
    await (isSame ? kept.set(next) : end(() => kept.set(next)));
    await status.patch((now) => ({
      ...now,
      connection: 'ready',
      problem: null,
      source: sourceOf(next).name,
      workspace: next.workspace,
      writes: writesOf(next),
      ...(!isSame && { sync: noStatus.sync }),
    }));
  }
}
