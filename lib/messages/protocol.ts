import browser, { type Runtime } from 'webextension-polyfill';
import { z } from 'zod';
import { Correction, Id, Sighting, SiteName } from '../model/index.ts';
import { siteAt } from '../sites/origins.ts';
import { untilAnswered } from './again.ts';
import { portfolioMessages } from './portfolio.ts';
import { sourceMessages } from './source.ts';
import type { TabMessage } from './tab.ts';
import { ContextAnswer, Dock, Found, HandleView, HandPick, Place, Reading } from './view.ts';
import { writes } from './writes.ts';

const Nothing = z.object({});

const isWord = (message: unknown) => typeof message === 'object' && message !== null && 'kind' in message;

/**
 * Every message there is. `page` messages may come from a content script of ours in the main frame of a site we read;
 * all others only from pages of the extension itself.
 */
export const protocol = {
  ...writes,
  ...portfolioMessages,
  ...sourceMessages,
  /** What the page shows now; answered with all that the page's process may know of it. */
  report: {
    from: 'page',
    ask: z.object({
      site: SiteName,
      sighting: Sighting.nullable(),
      /** Somebody should have been seen by now. */
      unreadable: z.boolean(),
      /**
       * Counts up when the document's address is another than at the last report: where nobody is seen, it tells one
       * page from the next. The address itself stays in the page.
       */
      moves: z.number().int(),
      /** Proof for the panel page that our content script put it there. */
      nonce: z.string().min(16).max(64),
      /** Counts up within one content script; an older report never overwrites a newer one. */
      sequence: z.number().int(),
      /** How the person left the panel, when that changed. */
      dock: Dock.nullable(),
      /** Whether the page has the dock's script already; one that wants the panel is brought it. */
      docked: z.boolean(),
    }),
    answer: z.object({ handle: HandleView, dock: Dock, place: Place, call: z.string() }),
  },
  /** The page will not load our panel, and the person pressed the handle: the browser's own side panel it is. */
  'open-side': { from: 'page', ask: Nothing, answer: Nothing },
  /** Where the panel stands on a site's pages from now on, in every tab. */
  place: { from: 'panel', ask: z.object({ site: SiteName, place: Place }), answer: Nothing },
  /** The keys that open the browser's own side panel, as the person has them set; null: none. */
  'side-key': { from: 'panel', ask: Nothing, answer: z.object({ key: z.string().nullable() }) },
  /** An account picked by hand beside a tab; null takes the pick back. */
  pick: {
    from: 'panel',
    ask: z.object({ tabId: z.number().int(), pick: HandPick.nullable() }),
    answer: Nothing,
  },
  /** A page of its own for the brief of the event that a tab shows. */
  'open-brief': {
    from: 'panel',
    ask: z.object({ tabId: z.number().int(), accountId: Id }),
    answer: Nothing,
  },
  /** What can be said of a tab's page that can't be read. */
  skeleton: {
    from: 'panel',
    ask: z.object({ tabId: z.number().int() }),
    answer: z.object({
      /** How it is built: names of tags and attributes, none of its text. Null: it can't be looked at. */
      skeleton: z.string().nullable(),
      /** Which page its address says it is: `linkedin/profile`. */
      page: z.string().nullable(),
      /** The last page of this site in this tab that could be read. */
      last: Reading.nullable(),
    }),
  },
  /** Where a panel stands that its browser does not tell, what it may then read, and words to its page; see stand-in.ts. */
  'stand-in': { from: 'panel', ask: Nothing, answer: z.object({ tabId: z.number().int() }) },
  session: {
    from: 'panel',
    ask: z.object({ keys: z.array(z.string()) }),
    answer: z.object({ items: z.record(z.string(), z.unknown()) }),
  },
  'tell-tab': {
    from: 'panel',
    ask: z.object({ tabId: z.number().int(), message: z.custom<TabMessage>(isWord) }),
    answer: z.object({
      isHeard: z.boolean(),
      look: z.enum(['clear', 'shared', 'covered']).nullish(),
    }),
  },
  context: { from: 'panel', ask: z.object({ accountId: Id, force: z.boolean() }), answer: ContextAnswer },
  /** The records of the workbook are others now: a file was taken over, or taken back. */
  'book-changed': { from: 'panel', ask: Nothing, answer: Nothing },
  /** All that is kept is another now: an export was taken back. */
  restored: { from: 'panel', ask: Nothing, answer: Nothing },
  /** `before`: what had been said of the same key and account, so that it can be said again. */
  correct: { from: 'panel', ask: Correction, answer: z.object({ before: Correction.nullable() }) },
  uncorrect: { from: 'panel', ask: Correction.pick({ key: true, accountId: true }), answer: Nothing },
  /** Accounts and contacts by name, typos forgiven; an address or a web page in full finds whose it is. */
  search: { from: 'panel', ask: z.object({ text: z.string().max(200) }), answer: Found },
} as const satisfies Record<string, { from: 'page' | 'panel'; ask: z.ZodType; answer: z.ZodType }>;

export type Kind = keyof typeof protocol;
export type Ask<K extends Kind> = z.infer<(typeof protocol)[K]['ask']>;
export type Answer<K extends Kind> = z.infer<(typeof protocol)[K]['answer']>;
export type Handlers = { [K in Kind]: (body: Ask<K>, from: Runtime.MessageSender) => Promise<Answer<K>> };

const Envelope = z.object({ kind: z.string(), body: z.unknown() });

/**
 * Asks the background. A worker that was stopped before it answered is woken and asked again, which is safe for every
 * message there is. Rejects when the background itself fails.
 */
export async function ask<K extends Kind>(kind: K, body: Ask<K>): Promise<Answer<K>> {
  return (await untilAnswered(() => browser.runtime.sendMessage({ kind, body }))) as Answer<K>;
}

/** Serves every kind of message; whatever is not in the protocol, or comes from elsewhere, is not answered. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const kind = admit(message, sender);
    if (!kind) return undefined;
    return answer(handlers, kind, (message as { body: unknown }).body, sender);
  });
}

async function answer<K extends Kind>(
  handlers: Handlers,
  kind: K,
  body: unknown,
  sender: Runtime.MessageSender,
) {
  const parsed = protocol[kind].ask.safeParse(body);
  if (!parsed.success) throw new Error(`not a ${kind}`);
  return handlers[kind](parsed.data as Ask<K>, sender);
}

/** Which message this is, if its sender may send it. */
export function admit(message: unknown, sender: Runtime.MessageSender): Kind | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const envelope = Envelope.safeParse(message);
  if (!envelope.success || !Object.hasOwn(protocol, envelope.data.kind)) return undefined;
  const kind = envelope.data.kind as Kind;
  const allowed = protocol[kind].from === 'page' ? isOurPage(sender) : isExtensionPage(sender);
  return allowed ? kind : undefined;
}

function isOurPage(sender: Runtime.MessageSender): boolean {
  if (sender.frameId !== 0 || sender.tab?.id === undefined) return false;
  return siteAt(sender.url) !== undefined;
}

export function isExtensionPage(sender: Runtime.MessageSender): boolean {
  return originOf(sender.url) === originOf(browser.runtime.getURL(''));
}

function originOf(url: string | undefined): string {
  if (!url) return '';
  const { protocol: scheme, host } = new URL(url);
  return `${scheme}//${host}`;
}

/** A panel hears the reports of pages directly, so that it need not wait for the worker to wake. */
export function hearReports(
  signal: AbortSignal,
  heard: (tabId: number, report: Ask<'report'>) => void,
): void {
  const listen = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (admit(message, sender) !== 'report' || sender.tab?.id === undefined) return;
    const report = protocol.report.ask.safeParse((message as { body: unknown }).body);
    if (report.success) heard(sender.tab.id, report.data);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen));
}
