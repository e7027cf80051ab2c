import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { createAgreements } from '../lib/background/agreements.ts';
import { createColleagues } from '../lib/background/colleagues.ts';
import { createConnections } from '../lib/background/connection.ts';
import { createContexts } from '../lib/background/contexts.ts';
import { createDraftDesk } from '../lib/background/draft-desk.ts';
import { accountHandlers } from '../lib/background/handlers/accounts.ts';
import { connectionHandlers } from '../lib/background/handlers/connecting.ts';
import { crmHandlers } from '../lib/background/handlers/crm.ts';
import { pageHandlers } from '../lib/background/handlers/pages.ts';
import { portfolioHandlers } from '../lib/background/handlers/portfolio.ts';
import { writingHandlers } from '../lib/background/handlers/writing.ts';
import { createLive } from '../lib/background/live.ts';
import { createOutboxDesk } from '../lib/background/outbox-desk.ts';
import { ownAccounts } from '../lib/background/own-accounts.ts';
import { paused } from '../lib/background/paused.ts';
import { createPortfolioDesk } from '../lib/background/portfolio/desk.ts';
import { noteSignals } from '../lib/background/portfolio/signals.ts';
import { createRenewalReminders, openReminder } from '../lib/background/renewal-reminders.ts';
import { createReportReminders, openReport } from '../lib/background/report-reminders.ts';
import { createRuleBook } from '../lib/background/rules.ts';
import { createSearch } from '../lib/background/search.ts';
import { chosen, fillMenu } from '../lib/background/selection-menu.ts';
import { createSending, OUTBOX_ALARM } from '../lib/background/sending.ts';
import { createSightings } from '../lib/background/sightings.ts';
import { createStandIns } from '../lib/background/stand-ins.ts';
import { atFirst, mendBackup, settle } from '../lib/background/start.ts';
import { createStatusBoard } from '../lib/background/status.ts';
import { isStopping } from '../lib/background/stopping.ts';
import { createSync, SYNC_AGAIN_ALARM } from '../lib/background/sync.ts';
import { takeOverOpenTabs } from '../lib/background/takeover.ts';
import { serve } from '../lib/messages/protocol.ts';
import { tellTab } from '../lib/messages/tell.ts';
import { openStore } from '../lib/open-store.ts';
import { openSidePanel } from '../lib/panel/side.ts';
import { restrictToTrustedContexts } from '../lib/storage-trusted.ts';
import { StoreError } from '../lib/store/index.ts';

/** Minutes between looks at the change feed while the browser runs. */
const SYNC_PERIOD = 5;

export default defineBackground(() => {
  const store = openStore();
  const status = createStatusBoard(
    () => begin(sightings.tellHandles()),
    () => sending.stirred('afresh'),
  );
  const connections = createConnections(store, status);
  const contexts = createContexts(store, connections);
  const rules = createRuleBook(store, connections);
  const sightings = createSightings({ store, contexts, status, rules: rules.get, settled: () => settled() });
  const search = createSearch(store);
  const changed = () => sightings.rematch().finally(() => begin(search.prepare()));
  const directory = createSync({ store, connections, status, changed });
  const agreements = createAgreements(connections);
  const reminders = createRenewalReminders({
    own: () => ownAccounts(connections, portfolio.all),
    connection: connections.key,
  });
  const sync = async (insist = false) =>
    void (await Promise.all([directory.run(insist), agreements.refresh()]));

  const noted = () => noteSignals({ store, connections, portfolio }, Date.now());
  const portfolio = createPortfolioDesk({ store, connections, begin, complete: noted });
  const reports = createReportReminders(() => portfolio.all());
  const keepUp = async () => {
    await sync();
    if (!(await paused.has(await connections.key()))) await portfolio.renew('behind');
    await reminders.look();
  };

  const worker = new AbortController();
  const standIns = createStandIns(worker.signal);
  const sending = createSending({
    ...{ store, connections, begin, signal: worker.signal },
    took: async (...taken) => void (await Promise.all([contexts.took(...taken), portfolio.took(...taken)])),
  });
  const outbox = createOutboxDesk({ store, connection: connections.key, stirred: sending.stirred });
  const drafts = createDraftDesk(store, connections.key);
  const colleagues = createColleagues(store, connections, connections.key);
  const live = createLive({
    connections,
    refresh: async (accountId) => void (await contexts.get(accountId, true)),
    knownAt: async (accountId) => (await contexts.warm(accountId))?.fetchedAt ?? null,
    sync,
    told: portfolio.told,
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

  const known = { store, status, connections, contexts, rules, sightings, search, colleagues };
  serve({
    ...pageHandlers({ sightings, standIns, reminders, begin }),
    ...connectionHandlers({
      ...{ ...known, sending, reminders, live, sync, directory, settled, begin },
      renewPortfolio: portfolio.anew,
    }),
    ...crmHandlers({ store, connections, status, directory, renewPortfolio: portfolio.anew, begin }),
    ...accountHandlers({ ...known, live }),
    ...portfolioHandlers({ portfolio, store, connections, live, begin }),
    ...writingHandlers({ outbox, drafts, sending, live }),
  });

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) return sending.stirred();
    if (name === SYNC_AGAIN_ALARM) return begin(settled().then(() => sync()));
    begin(settled().then(keepUp));
    // Whether the source can be reached or not: a report is made of what is here.
    begin(settled().then(reports.look));
    begin(store.contexts.prune());
  });
  browser.tabs.onRemoved.addListener((tabId) =>
    begin(Promise.all([sightings.forget(tabId), standIns.forget(tabId)])),
  );
  browser.commands?.onCommand.addListener((command, tab) => begin(commands[command]?.(tab?.id)));
  browser.runtime.onInstalled.addListener(() => begin(Promise.all([takeOverOpenTabs(), fillMenu()])));
  // A browser without such a menu, on a phone, does without.
  browser.notifications?.onClicked.addListener((name) =>
    begin(Promise.all([openReminder(name), openReport(name)])),
  );
  browser.contextMenus?.onClicked.addListener((pressed, tab) => begin(chosen(pressed, tab)));

  /** A worker killed in the middle of a sync left the status saying so; an update forgets even that. */
  async function resume(): Promise<void> {
    await settled();
    const { phase } = (await status.get()).sync;
    if (phase === 'running' || phase === 'never') await sync();
  }
  const remind = async () => {
    await settled();
    await reminders.showCount();
    await reminders.look();
    await reports.look();
  };
  begin(resume());
  begin(agreements.publish());
  begin(settled().then(portfolio.resume));
  // What an earlier worker was just sending, or had no time for.
  sending.stirred();
  begin(atFirst('mend', () => mendBackup(store)));
  begin(atFirst('remind', remind));

  // Alarms may be gone after a browser restart, so each start of the worker makes sure of them.
  begin(restrictToTrustedContexts());
  begin(keepAlarm());
});

/** What the keys do; each in the tab in front. */
const commands: Readonly<Record<string, (tabId: number | undefined) => Promise<unknown>>> = {
  'toggle-panel': async (tabId) => tabId !== undefined && tellTab(tabId, { kind: 'dock', action: 'toggle' }),
  'open-side-panel': async (tabId) => tabId !== undefined && openSidePanel({ tabId }),
};

async function keepAlarm(): Promise<void> {
  if (await browser.alarms.get('sync')) return;
  browser.alarms.create('sync', { periodInMinutes: SYNC_PERIOD, delayInMinutes: 0.5 });
}
