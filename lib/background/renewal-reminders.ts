import browser from 'webextension-polyfill';
import type { AccountFacts, Id, Workspace } from '../model/index.ts';
import type { Reminded } from '../reminded.ts';
import { settings } from '../storage.ts';
import { dueReminders, type Reminder, toldWith } from '../work/renewals/due-reminders.ts';
import { createTurns } from './in-turn.ts';
import { MOST_ALONE, type Notice, noticeOf, noticeOfMany } from './reminder-words.ts';

/** The person's own accounts, as far as this browser knows them. */
export interface OwnAccounts {
  /** Whose they are. */
  connection: string;
  accounts: readonly Pick<AccountFacts, 'account' | 'contracts'>[];
  workspace: Workspace;
}

export interface RenewalReminders {
  /** Tells what has to be told today, each thing once and never again. */
  look(): Promise<void>;
  /** The person has looked: nothing is counted on the icon any more. */
  seen(): Promise<void>;
  /** Puts the count on the icon, which some browsers forget with each start. */
  showCount(): Promise<void>;
}

/** What notifications of ours are called: `renewal:<account>`, and this for many. */
const PREFIX = 'renewal:';
const MANY = 'renewals';

interface Parts {
  /** Null while nobody is connected. */
  own(): Promise<OwnAccounts | null>;
  /** Who is connected; null: nobody is. */
  connection(): Promise<string | null>;
}

export function createRenewalReminders(
  { own, connection }: Parts,
  now: () => number = Date.now,
): RenewalReminders {
  const inTurn = createTurns();

  async function look(): Promise<void> {
    const known = await own();
    if (!known) return;
    const kept = (await settings.get('reminded'))?.[known.connection] ?? { told: {}, unseen: [] };
    const at = { workspace: known.workspace, told: kept.told, now: now() };
    const [due, told] = [dueReminders(known.accounts, at), toldWith(known.accounts, at)];
    if (JSON.stringify(told) === JSON.stringify(kept.told)) return;
    // Before anything is told: told twice would be worse than a notification that a crash has swallowed, and the
    // number on the icon still tells of it.
    const unseen = [...new Set([...kept.unseen, ...due.map(({ contract }) => contract.id)])];
    await keep(known.connection, { told, unseen });
    await showCount();
    if (due.length > 0 && (await settings.get('remind')) !== false) await tell(due, now());
  }

  async function showCount(): Promise<void> {
    const [all = {}, key] = await Promise.all([settings.get('reminded'), connection()]);
    // Of another connection nobody could look at anything.
    const count = key === null ? 0 : (all[key]?.unseen.length ?? 0);
    await browser.action.setBadgeBackgroundColor({ color: '#a1241c' });
    await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  }

  async function seen(): Promise<void> {
    const all = (await settings.get('reminded')) ?? {};
    const entries = Object.entries(all).map(([key, kept]) => [key, { ...kept, unseen: [] }]);
    if (Object.values(all).some(({ unseen }) => unseen.length > 0))
      await settings.set('reminded', Object.fromEntries(entries));
    await showCount();
  }

  return {
    // Two workers may be there for a moment, as after an update: the browser's lock holds among them, too.
    look: () => inTurn(() => locked(look)),
    seen: () => inTurn(() => locked(seen)),
    showCount,
  };
}

/** All that was told goes, and what still stands on the screen: it names accounts. */
export const forgetReminders = (): Promise<void> =>
  locked(async () => {
    await settings.remove('reminded');
    // Whatever the browser can't take off the screen, the connection ends all the same.
    await clearShown().catch(() => undefined);
  });

async function clearShown(): Promise<void> {
  const shown = Object.keys((await browser.notifications?.getAll()) ?? {});
  await Promise.all(shown.filter(isOurs).map((name) => browser.notifications.clear(name)));
}

const isOurs = (name: string) => name === MANY || name.startsWith(PREFIX);

async function keep(connection: string, kept: Reminded): Promise<void> {
  await settings.set('reminded', { ...(await settings.get('reminded')), [connection]: kept });
}

const locked = (work: () => Promise<void>): Promise<void> =>
  navigator.locks ? navigator.locks.request('renewal-reminders', work) : work();

async function tell(due: readonly Reminder[], now: number): Promise<void> {
  if (due.length > MOST_ALONE) return show(MANY, noticeOfMany(due));
  for (const reminder of due)
    await show(
      `${PREFIX}${encodeURIComponent(reminder.accountId)}:${reminder.contract.id}`,
      noticeOf(reminder, now),
    );
}

/** Under its own name: one that was told already would be put in its place, not beside it. */
async function show(name: string, { title, message }: Notice): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  await browser.notifications.create(name, { type: 'basic', iconUrl, title, message });
}

/** A press on a notification opens its account on the full page; one of many, the renewals. */
export async function openReminder(name: string): Promise<void> {
  const part = partOf(name);
  if (part === undefined) return;
  await browser.tabs.create({ url: browser.runtime.getURL(`/portfolio.html#/${part}`) });
  await browser.notifications.clear(name);
}

function partOf(name: string): string | undefined {
  if (name === MANY) return 'renewals';
  if (!name.startsWith(PREFIX)) return undefined;
  const accountId: Id | undefined = name.slice(PREFIX.length).split(':')[0];
  return accountId && `accounts/${accountId}`;
}
