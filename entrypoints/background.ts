import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createColleagues } from '../lib/background/colleagues.ts';
import { createConnections } from '../lib/background/connection.ts';
import { createContexts } from '../lib/background/contexts.ts';
import { createDraftDesk } from '../lib/background/draft-desk.ts';
import { createLive } from '../lib/background/live.ts';
import { createOutboxDesk } from '../lib/background/outbox-desk.ts';
import { readDetails } from '../lib/background/page-details.ts';
import { picks } from '../lib/background/picks.ts';
import { places } from '../lib/background/places.ts';
import { listRequests } from '../lib/background/requests.ts';
import { createRuleBook } from '../lib/background/rules.ts';
import { createSearch } from '../lib/background/search.ts';
import { chosen, fillMenu, takeForm } from '../lib/background/selection-menu.ts';
import { createSending, OUTBOX_ALARM } from '../lib/background/sending.ts';
import { sideKey } from '../lib/background/side-key.ts';
import { createSightings } from '../lib/background/sightings.ts';
import { readSkeleton } from '../lib/background/skeleton.ts';
import { createStandIns } from '../lib/background/stand-ins.ts';
import { mendBackup, settle } from '../lib/background/start.ts';
import { createStatusBoard } from '../lib/background/status.ts';
import { isStopping } from '../lib/background/stopping.ts';
import { createSync } from '../lib/background/sync.ts';
import { takeOverOpenTabs } from '../lib/background/takeover.ts';
import { serve } from '../lib/messages/protocol.ts';
import { askTab, tellTab } from '../lib/messages/tell.ts';
import { openSidePanel } from '../lib/panel/side.ts';
import { backupPlace, canRestrict, isPrivate, restrictToTrustedContexts, session } from '../lib/storage.ts';
import { createBackup, createDatabase, createStore, StoreError } from '../lib/store/index.ts';

/** Minutes between looks at the change feed while the browser runs. */
const SYNC_PERIOD = 5;
/** Milliseconds during which opening a panel asks for no other sync. */
const RECENT = 60_000;

export default defineBackground(() => {
  const backup = canRestrict() ? createBackup(backupPlace) : undefined;
  const store = createStore(createDatabase('keyside', backup));
  const status = createStatusBoard(() => begin(sightings.tellHandles()));
  const connections = createConnections(store, status);
  const contexts = createContexts(store, connections);
  const rules = createRuleBook(store, connections);
  const sightings = createSightings({ store, contexts, status, rules: rules.get, settled: () => settled() });
  const search = createSearch(store);
  const changed = () => sightings.rematch().finally(() => begin(search.prepare()));
  const sync = createSync({ store, connections, status, changed });

  const worker = new AbortController();
  const standIns = createStandIns(worker.signal);
  const sending = createSending({ store, connections, contexts, begin, signal: worker.signal });
  const outbox = createOutboxDesk({ store, connection: connections.key, stirred: sending.stirred });
  const drafts = createDraftDesk(store, connections.key);
  const colleagues = createColleagues(store, connections, connections.key);
  const live = createLive({
    connections,
    refresh: async (accountId) => void (await contexts.get(accountId, true)),
    knownAt: async (accountId) => (await contexts.warm(accountId))?.fetchedAt ?? null,
    sync: sync.run,
    signal: worker.signal,
  });

  const settled = () => settle(status, connections, store);

  /** Work that goes on after the message that began it is answered; its outcome shows in the status. */
  function begin(work: Promise<unknown> | undefined): void {
    work?.catch((error: unknown) => {
      // A store that can't be read is said in the panel, in a sentence, when a page is next looked up.
      if (!(error instanceof StoreError) && !isStopping(error)) console.error('Keyside:', error);
    });
  }

  serve({
    report: (report, { tab }) => {
      const tabId = tab?.id ?? -1;
      begin(picks.seen(tabId, report));
      return sightings.report(tabId, report);
    },
    context: ({ accountId, force }) => contexts.get(accountId, force),
    connect: async (ask) => {
      const answer = await connections.connect(ask);
      if (answer.ok) {
        await Promise.all([rules.renew(), picks.forget()]);
        begin(sightings.rematch().then(sync.run));
        // What was written before signing out, or offline.
        sending.stirred('afresh');
        live.again();
      }
      return answer;
    },
    disconnect: async () => {
      await connections.disconnect();
      await Promise.all([rules.renew(), picks.forget()]);
      await settled();
      await sightings.rematch();
      return {};
    },
    sync: async ({ force }) => {
      await settled();
      if (force || !isRecent((await status.get()).sync.at)) begin(sync.run());
      return {};
    },
    correct: async (correction) => {
      const before = await rules.correct(correction);
      await sightings.rematch();
      return { before };
    },
    uncorrect: async (correction) => {
      await rules.uncorrect(correction);
      await sightings.rematch();
      return {};
    },
    search: ({ text }) => search.find(text),
    requests: (ask) => listRequests(store, ask),
    'open-side': async (_ask, { tab }) => {
      if (tab?.id !== undefined) await openSidePanel({ tabId: tab.id });
      return {};
    },
    place: async (choice) => {
      await places.set(choice);
      return {};
    },
    'side-key': async () => ({ key: await sideKey() }),
    pick: async (picked) => {
      await picks.set(picked);
      return {};
    },
    'stand-in': (_ask, from) => standIns.add(from),
    session: async ({ keys }) => {
      const open = keys.filter((key) => !isPrivate(key));
      return { items: await session.get(...(open as 'status'[])) };
    },
    'tell-tab': ({ tabId, message }) => askTab(tabId, message),
    skeleton: ({ tabId }) => readSkeleton(tabId),
    save: outbox.save,
    'take-back': outbox.takeBack,
    queue: outbox.list,
    'queue-act': outbox.act,
    flush: async () => {
      sending.stirred('afresh');
      live.again();
      return {};
    },
    'draft-open': drafts.open,
    'draft-save': drafts.save,
    'draft-drop': drafts.drop,
    drafts: drafts.list,
    'take-form': ({ tabId }) => takeForm(tabId),
    colleagues: async () => ({ owners: await colleagues.get() }),
    'page-details': async ({ tabId }) => ({ details: await readDetails(tabId) }),
    follow: async ({ accountId }) => {
      await live.follow(accountId);
      return {};
    },
    sent: ({ before }) => store.sent.page(before),
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) return sending.stirred();
    begin(settled().then(sync.run));
    begin(store.contexts.prune());
  });
  browser.tabs.onRemoved.addListener((tabId) =>
    begin(Promise.all([sightings.forget(tabId), standIns.forget(tabId)])),
  );
  browser.commands?.onCommand.addListener((command, tab) => begin(commands[command]?.(tab?.id)));
  browser.runtime.onInstalled.addListener(() => begin(Promise.all([takeOverOpenTabs(), fillMenu()])));
  // A browser without such a menu, on a phone, does without.
  browser.contextMenus?.onClicked.addListener((pressed, tab) => begin(chosen(pressed, tab)));

  /** A worker killed in the middle of a sync left the status saying so; an update forgets even that. */
  async function resume(): Promise<void> {
    await settled();
    const { phase } = (await status.get()).sync;
    if (phase === 'running' || phase === 'never') await sync.run();
  }
  begin(resume());
  // What an earlier worker was just sending, or had no time for.
  sending.stirred();
  begin(mendBackup(store));

  // Alarms may be gone after a browser restart, so each start of the worker makes sure of them.
  begin(restrictToTrustedContexts());
  begin(keepAlarm());
});

const isRecent = (at: number | null) => at !== null && Date.now() - at < RECENT;

/** What the keys do; each in the tab in front. */
const commands: Readonly<Record<string, (tabId: number | undefined) => Promise<unknown>>> = {
  'toggle-panel': async (tabId) => tabId !== undefined && tellTab(tabId, { kind: 'dock', action: 'toggle' }),
  'open-side-panel': async (tabId) => tabId !== undefined && openSidePanel({ tabId }),
};

async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get('sync')) return;
  browser.alarms.create('sync', { periodInMinutes: SYNC_PERIOD, delayInMinutes: 0.5 });
}
