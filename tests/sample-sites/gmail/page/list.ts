import type { App, Item } from './app.ts';
import { go } from './app.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { itemsOf } from './items.ts';
import { parseHash } from './route.ts';
import { rowsOf } from './rows.ts';
import { listToolbar } from './toolbar.ts';

export interface List {
  /** The view. */
  element: HTMLElement;
  items: readonly Item[];
  /** Where an open thread goes when the reading pane is on. */
  pane: HTMLElement | null;
  /** Marks the row that is open in the pane, and the one that keys act on. */
  mark(open: string | null, cursor: number): void;
}

export function buildList(app: App, name: string): List {
  const items = itemsOf(app, name);
  const narrow = app.settings.pane === 'vertical';
  const rows = items.map((item) => rowsOf(app, item, narrow, () => openItem(app, item)));
  const table = h('table.F.cf.zt', { role: 'grid', cellpadding: 0 }, h('tbody', {}, ...rows.flat()));
  const main = h(
    'div.Cp',
    {},
    h('div', {}, items.length > 0 ? table : h('div.ae4.empty', {}, app.words.nothingHere)),
  );
  const pane = app.settings.pane === 'none' ? null : h('div.ao9', {}, nothingOpen(app));
  const element = h(
    'div.nH.bGI.oy8Mbf.S4',
    {},
    listToolbar(app, items.length),
    h('div.ae4.UI', { gh: 'tl' }, pane ? split(app, main, pane) : main),
  );
  const mark = (open: string | null, cursor: number) => {
    rows.forEach((group, at) => {
      for (const row of group) row.classList.toggle('aps', pane !== null && items[at]?.hash === open);
      for (const row of group) row.classList.toggle('btb', at === cursor);
    });
  };
  return { element, items, pane, mark };
}

function openItem(app: App, item: Item): void {
  if (item.thread.folder !== 'drafts') {
    go({ open: item.hash });
    return;
  }
  const [message] = item.messages;
  app.compose({
    to: message?.to ?? [],
    cc: message?.cc ?? [],
    subject: item.thread.subject,
    text: message?.text ?? '',
  });
}

function split({ settings }: App, list: HTMLElement, pane: HTMLElement): HTMLElement {
  return h(
    `div.aia.${settings.pane === 'vertical' ? 'aib' : 'horizontal'}`,
    {},
    h('div.Nu.tf.aZ6', {}, list),
    h('div.Nu.S3.aZ6', {}, pane),
  );
}

export function nothingOpen({ words }: App): HTMLElement {
  const element = h('div.apa', {}, h('div.apb', {}, words.nothingOpen));
  element.prepend(icon('inbox', 48));
  return element;
}

/** The next or former item of the list that is shown, for `j` and `k`. */
export function neighbour(list: List, step: number): Item | undefined {
  const { open } = parseHash(location.hash);
  return list.items[list.items.findIndex(({ hash }) => hash === open) + step];
}
