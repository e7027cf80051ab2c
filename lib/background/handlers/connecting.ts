import type { Answer, Handlers } from '../../messages/protocol.ts';
import { forgetDrafts } from '../../reports/kept-drafts.ts';
import { session } from '../../storage.ts';
import type { Store } from '../../store/index.ts';
import type { Connections } from '../connection.ts';
import { beginBroker } from '../crm-sign-in.ts';
import { forgetHot } from '../hot.ts';
import type { Live } from '../live.ts';
import { paused } from '../paused.ts';
import { picks } from '../picks.ts';
import type { RenewalReminders } from '../renewal-reminders.ts';
import { clearReports } from '../report-reminders.ts';
import { listRequests } from '../requests.ts';
import type { RuleBook } from '../rules.ts';
import type { Sending } from '../sending.ts';
import type { Sightings } from '../sightings.ts';
import type { StatusBoard } from '../status.ts';
import type { Sync } from '../sync.ts';

interface Parts {
  store: Store;
  connections: Connections;
  status: StatusBoard;
  rules: RuleBook;
  sightings: Pick<Sightings, 'rematch'>;
  sending: Sending;
  reminders: Pick<RenewalReminders, 'showCount'>;
  live: Live;
  /** Brings all that is kept of the source up to date. */
  sync(insist?: boolean): Promise<void>;
  directory: Pick<Sync, 'pause' | 'resume'>;
  /** Reads the portfolio anew, whatever was being read. */
  renewPortfolio(): Promise<void>;
  settled(): Promise<void>;
  begin(work: Promise<unknown>): void;
}

/** Milliseconds during which opening a panel asks for no other sync. */
const RECENT = 60_000;

/** What is said of the connection, and of what went through it. */
export function connectionHandlers(parts: Parts) {
  const { store, connections, status, rules, sightings, sending, reminders, live } = parts;
  const { sync, directory, renewPortfolio, settled, begin } = parts;

  /** What is known was of fewer sources, or of more. */
  async function readAnew(): Promise<void> {
    await Promise.all([store.contexts.clear(), forgetHot()]);
    begin(renewPortfolio());
  }

  async function signedIn(
    answer: Answer<'connect'>,
    { beside }: { beside?: boolean | undefined },
  ): Promise<Answer<'connect'>> {
    if (!answer.ok) return answer;
    if (beside) await readAnew();
    await Promise.all([rules.renew(), picks.forget()]);
    begin(reminders.showCount());
    begin(sightings.rematch().then(() => sync()));
    // What was written before signing out, or offline.
    sending.stirred('afresh');
    live.again();
    return answer;
  }

  return {
    connect: async (ask) => signedIn(await connections.connect(ask), ask),
    'begin-broker': (ask) => beginBroker(ask, (sent) => void store.requests.add(sent).catch(() => undefined)),
    'connect-crm': async (ask) => signedIn(await connections.connectCrm(ask), ask),
    'connect-book': async (ask) => signedIn(await connections.connectBook(ask), ask),
    'book-changed': async () => {
      await Promise.all([store.contexts.clear(), forgetHot()]);
      connections.bookChanged();
      begin(sync().then(sightings.rematch));
      begin(renewPortfolio());
      return {};
    },
    restored: async () => {
      await connections.replaced();
      await session.remove('access', 'agreed', 'portfolio', 'briefs', 'outbox', 'status', 'rules');
      await settled();
      await Promise.all([rules.renew(), picks.forget()]);
      begin(reminders.showCount());
      begin(sightings.rematch().then(() => sync()));
      begin(renewPortfolio());
      sending.stirred('afresh');
      return {};
    },
    disconnect: async () => {
      await paused.set(await connections.key(), false);
      await connections.disconnect();
      await forgetDrafts();
      // Whatever the browser can't take off the screen, the connection ends all the same.
      await clearReports().catch(() => undefined);
      await Promise.all([rules.renew(), picks.forget()]);
      begin(reminders.showCount());
      await settled();
      await sightings.rematch();
      return {};
    },
    'disconnect-beside': async ({ mark }) => {
      await connections.disconnectBeside(mark);
      await Promise.all([readAnew(), rules.renew(), picks.forget()]);
      // Its accounts are gone already; whatever is to be read anew may have to wait.
      begin(sightings.rematch().then(() => sync()));
      // What was written for it says from now on what it waits for.
      sending.stirred('afresh');
      return {};
    },
    sync: async ({ force }) => {
      await settled();
      if (force || !isRecent((await status.get()).sync.at)) begin(sync(force));
      return {};
    },
    'sync-pause': async ({ paused: on }) => {
      await settled();
      if (on) await directory.pause();
      else begin(directory.resume());
      return {};
    },
    requests: (ask) => listRequests(store, ask),
    sent: ({ before }) => store.sent.page(before),
  } satisfies Partial<Handlers>;
}

const isRecent = (at: number | null) => at !== null && Date.now() - at < RECENT;
