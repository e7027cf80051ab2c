import browser from 'webextension-polyfill';
import { z } from 'zod';
import { Connection, keptValues } from './kept-values.ts';
import type { DirectoryKey, Hit, Rules } from './match/index.ts';
import type { PortfolioStanding } from './messages/portfolio.ts';
import { hearSession, needsStandIn, readSession } from './messages/stand-in.ts';
import {
  type BriefHandoff,
  type CachedContext,
  Dock,
  type HandPick,
  Place,
  type Reading,
  type Status,
  type TabView,
} from './messages/view.ts';
import type { AskedForm } from './messages/writes.ts';
import { SiteName, type Workspace } from './model/index.ts';
import type { OutboxStanding } from './outbox/queued.ts';
import type { Access } from './sources/access.ts';
import type { CrmAccess } from './sources/crm/access.ts';
import type { ReportDrafts } from './work/report/draft.ts';

export type { Beside, Connection } from './kept-values.ts';

/** Which contexts are hot, least recently used first, with their size in bytes. */
export type HotIndex = readonly { id: string; bytes: number }[];

/**
 * storage.session: in memory, never on disk, readable by extension pages without waking the worker; emptied when the
 * browser or the extension restarts, so its values need no parsing.
 */
export interface SessionItems {
  status: Status;
  rules: Rules;
  outbox: OutboxStanding;
  /** What the workspace has agreed on. */
  agreed: Workspace;
  portfolio: PortfolioStanding;
  /** What opens the sources for the next minutes, by what it was given for. Never handed on to anybody; see isPrivate. */
  access: Readonly<Record<string, Access>>;
  /** Names the time from one start of the browser to the next: the numbers of tabs mean something only within it. */
  era: string;
  hot: HotIndex;
  /** By tab, the frames of panels that can't see the session; see lib/messages/stand-in.ts. */
  panels: Readonly<Record<number, number>>;
  /** What was begun of reports, by connection, where storage.local is no place for it. */
  reports: Readonly<Record<string, ReportDrafts>>;
  /** Of which events a brief was opened in a page of its own, newest first. */
  briefs: readonly BriefHandoff[];
  /** What is done once in a session is done; see atFirst. */
  [first: `first:${string}`]: true;
  [tab: `tab:${number}`]: TabView;
  /** The last page of a tab that could be read. */
  [read: `read:${number}`]: Reading;
  [pick: `pick:${number}`]: HandPick;
  /** A form that was asked for in a tab's page. */
  [form: `form:${number}`]: AskedForm;
  [context: `context:${string}`]: CachedContext;
  /** What the directory holds under the keys seen in a tab; an empty list is known to be empty. */
  [hits: `hits:${number}`]: Readonly<Record<DirectoryKey, readonly Hit[]>>;
}
type SessionKey = keyof SessionItems & string;

export type SessionPair = { [K in SessionKey]: readonly [K, SessionItems[K]] }[SessionKey];

const area = () => browser.storage.session;

/** Whether what is kept under a key is for the background alone, also where it stands in for others. */
export const isPrivate = (key: string): boolean => key === 'access';

export const session = {
  async get<K extends SessionKey>(...keys: K[]): Promise<{ [P in K]?: SessionItems[P] }> {
    const items = needsStandIn() ? readSession(keys) : area().get(keys);
    return (await items) as { [P in K]?: SessionItems[P] };
  },
  /** Everything under a prefix; for the few times that all tabs or all contexts are meant. */
  async all<P extends 'tab:' | 'pick:' | 'context:' | 'hits:'>(prefix: P) {
    const items = await area().get(null);
    const entries = Object.entries(items).filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(entries) as Pick<SessionItems, Extract<SessionKey, `${P}${string}`>>;
  },
  /** All together or none. */
  set: (...items: SessionPair[]) => area().set(Object.fromEntries(items)),
  remove: (...keys: SessionKey[]) => area().remove(keys),
  clear: () => area().clear(),
  /** Calls back with the keys whose values changed, and their new values (undefined: removed). */
  watch(signal: AbortSignal, changed: (items: Partial<SessionItems>) => void): void {
    const say = (items: object) => changed(items as Partial<SessionItems>);
    if (needsStandIn()) hearSession(signal, say);
    else
      watchArea('session', signal, (changes) => {
        say(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
      });
  },
};

const local = {
  connection: Connection,
  /** By which our scripts in a page know each other; see lib/dock/attend.ts. */
  call: z.string().min(16),
  ...keptValues,
  ...Object.fromEntries(SiteName.options.map((site) => [`dock:${site}`, Dock])),
  ...Object.fromEntries(SiteName.options.map((site) => [`place:${site}`, Place])),
} as typeof keptValues & { connection: typeof Connection; call: z.ZodString } & Record<
    `dock:${SiteName}`,
    typeof Dock
  > &
  Record<`place:${SiteName}`, typeof Place>;

type LocalKey = keyof typeof local;

/** storage.local: kept across restarts. What an older version wrote and this one can't read counts as missing. */
export const settings = {
  async get<K extends LocalKey>(key: K): Promise<z.infer<(typeof local)[K]> | undefined> {
    const found = await browser.storage.local.get(key);
    const parsed = local[key].safeParse(found[key]);
    return parsed.success ? (parsed.data as z.infer<(typeof local)[K]>) : undefined;
  },
  set: <K extends LocalKey>(key: K, value: z.infer<(typeof local)[K]>) =>
    browser.storage.local.set({ [key]: value }),
  remove: (key: LocalKey) => browser.storage.local.remove(key),
  /** All that can be carried away: what opens a source stays here. */
  async all(): Promise<Record<string, unknown>> {
    const found = await browser.storage.local.get(Object.keys(local));
    const { call: _call, refresh: _refresh, ...carried } = found;
    const { data: connection } = Connection.safeParse(carried.connection);
    return connection ? { ...carried, connection: withoutKeys(connection) } : carried;
  },
  /** Puts these in the place of what there is. What can't be read counts as missing; a key to a source is asked for. */
  async replace(given: Readonly<Record<string, unknown>>): Promise<void> {
    const keys = (Object.keys(local) as LocalKey[]).filter((key) => key !== 'call' && key !== 'refresh');
    const read = keys.map((key) => [key, local[key].safeParse(given[key])] as const);
    await browser.storage.local.remove(keys);
    await browser.storage.local.set(
      Object.fromEntries(read.flatMap(([key, { success, data }]) => (success ? [[key, data]] : []))),
    );
  },
  /** Calls back with the keys whose values changed. */
  watch(signal: AbortSignal, changed: (keys: readonly string[]) => void): void {
    watchArea('local', signal, (changes) => {
      const keys = Object.keys(changes).filter((key) => key in local);
      if (keys.length > 0) changed(keys);
    });
  },
};

/** What opens a source, and what would get it opened, stay here. */
function withoutKeys({ beside, ...connection }: Connection): Connection {
  return { ...withoutKey(connection), ...(beside && { beside: beside.map(withoutKey) }) };
}

function withoutKey<T extends Pick<Connection, 'token' | 'crm'>>({ crm, ...connection }: T) {
  const signIn = crm?.signIn && { ...crm.signIn, place: withoutSecret(crm.signIn.place) };
  return { ...connection, token: '', ...(crm && { crm: { ...crm, signIn: signIn ?? null } }) };
}

function withoutSecret(place: NonNullable<CrmAccess['signIn']>['place']) {
  if ('broker' in place) return { ...place, token: '' };
  return 'implicit' in place ? place : { ...place, clientSecret: null };
}

function watchArea(
  area: 'local' | 'session',
  signal: AbortSignal,
  changed: (changes: Record<string, browser.Storage.StorageChange>) => void,
): void {
  const listen = (changes: Record<string, browser.Storage.StorageChange>, name: string) => {
    if (name === area) changed(changes);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
