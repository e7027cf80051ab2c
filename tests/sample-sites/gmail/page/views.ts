import { type App, go } from './app.ts';
import { hide } from './dom.ts';
import type { Frame } from './frame.ts';
import { findItem } from './items.ts';
import { buildList, type List, neighbour, nothingOpen } from './list.ts';
import { parseHash, type Route } from './route.ts';
import { buildThread, buildThreadView, oldTable, type ThreadView } from './thread.ts';

/** How many threads stay in the page, hidden, after they were left. */
const keptThreads = 5;

export interface Views {
  /** Shows what the address says, after the set delay. */
  follow(): void;
  /** A thread that is still to come comes now. */
  arrive(): void;
  /** Opens the item that many steps from the open one; with none open, moves the cursor. */
  step(by: number): void;
  openCursor(): void;
}

/**
 * Views are kept side by side and hidden by style, as Gmail does; the address changes first, then, after the delay,
 * the view, then its ids. A newer address gives up what an older one was still waiting for.
 */
export function createViews(app: App, frame: Frame): Views {
  const kept = new Map<string, ThreadView>();
  let list: List | undefined;
  let listName = '';
  let cursor = 0;
  let pending = new AbortController();

  const renew = () => {
    pending.abort();
    pending = new AbortController();
    return pending.signal;
  };

  const showList = (name: string) => {
    if (!list || listName !== name || app.archived.size > 0) {
      list?.element.remove();
      list = buildList(app, name);
      frame.views.prepend(list.element);
    }
    listName = name;
    return list;
  };

  const follow = () => {
    const route = parseHash(location.hash);
    const signal = renew();
    frame.mark(route.list);
    if (!route.open) return after(kept.size > 0 ? app.settings.delay : 0, signal, () => showOnlyList(route));
    after(app.settings.delay, signal, () => showThread(route, route.open ?? '', signal));
  };

  const arrive = () => {
    const route = parseHash(location.hash);
    if (route.open) showThread(route, route.open, renew());
  };

  const showOnlyList = (route: Route) => {
    const shown = showList(route.list);
    shown.pane?.replaceChildren(nothingOpen(app));
    shown.mark(null, cursor);
    reveal(frame, shown.element);
    title(app, route);
  };

  const showThread = (route: Route, hash: string, signal: AbortSignal) => {
    const item = findItem(app, hash);
    if (!item) return go({});
    const shown = showList(route.list);
    const thread = shown.pane ? inPane(app, shown.pane, hash) : inView(hash);
    shown.mark(hash, cursor);
    reveal(frame, shown.pane ? shown.element : (kept.get(hash)?.element ?? shown.element));
    title(app, route, item.thread.subject);
    if (thread) after(app.settings.ids === 'undefined' ? 0 : app.settings.ids, signal, thread.identify);
  };

  const inView = (hash: string) => {
    const item = findItem(app, hash);
    const former = kept.get(hash);
    if (!item || former) return former;
    const thread = buildThreadView(app, item);
    kept.set(hash, thread);
    frame.views.append(thread.element);
    forget(kept);
    return thread;
  };

  const step = (by: number) => {
    if (!list) return;
    const next = parseHash(location.hash).open ? neighbour(list, by) : undefined;
    if (next) return go({ open: next.hash });
    cursor = Math.min(Math.max(cursor + by, 0), list.items.length - 1);
    list.mark(parseHash(location.hash).open, cursor);
  };

  const openCursor = () => {
    const item = list?.items[cursor];
    if (item) go({ open: item.hash });
  };

  return { follow, arrive, step, openCursor };
}

function inPane(app: App, pane: HTMLElement, hash: string): ThreadView | undefined {
  const item = findItem(app, hash);
  if (!item) return undefined;
  const thread = buildThread(app, item);
  pane.replaceChildren(app.settings.thread === 'old' ? oldTable(thread.element) : thread.element);
  return thread;
}

/** The visible view alone has the role. */
function reveal({ views }: Frame, shown: HTMLElement): void {
  for (const view of views.children) {
    if (!(view instanceof HTMLElement)) continue;
    hide(view, view !== shown);
    if (view === shown) view.setAttribute('role', 'main');
    else view.removeAttribute('role');
  }
}

function forget(kept: Map<string, ThreadView>): void {
  for (const [hash, { element }] of kept) {
    if (kept.size <= keptThreads) return;
    kept.delete(hash);
    element.remove();
  }
}

/** `ROI sheet for the board - alex.reuter@… - Norvane Systems Mail` */
function title({ mailbox, words }: App, { list }: Route, subject?: string): void {
  const unread = mailbox.threads.filter((thread) => thread.unread).length;
  const folder = (words as Readonly<Record<string, string>>)[list] ?? list.split('/').at(-1) ?? list;
  const start = subject ?? (list === 'inbox' && unread > 0 ? `${folder} (${unread})` : folder);
  document.title = `${start} - ${mailbox.me.email} - ${mailbox.product}`;
}

function after(milliseconds: number, signal: AbortSignal, then: () => void): void {
  if (milliseconds > 0) {
    const timer = setTimeout(then, milliseconds);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  } else then();
}
