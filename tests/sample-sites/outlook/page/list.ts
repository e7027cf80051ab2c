import type { Conversation } from '../mail/mail.ts';
import type { App } from './app.ts';
import { h } from './dom.ts';
import { buildRow, type RowEvents } from './row.ts';

/** Pixels; all rows are as high. */
const HEIGHT = 76;
/** Rows that are kept above and below what is in sight. */
const SPARE = 3;

export interface List {
  element: HTMLElement;
  items: readonly Conversation[];
  fill(items: readonly Conversation[]): void;
  mark(selected: ReadonlySet<string>): void;
  reveal(conversation: Conversation): void;
}

/** Only rows in sight are in the document; the others leave it while one scrolls. */
export function buildList(app: App, events: RowEvents): List {
  const box = h('div.rows', { role: 'listbox', 'aria-label': app.words.messageList });
  const element = h('div.scroller', { tabindex: -1 }, box);
  const shown = new Map<number, HTMLElement>();
  let items: readonly Conversation[] = [];
  let selected: ReadonlySet<string> = new Set();

  function render(): void {
    const first = Math.max(0, Math.floor(element.scrollTop / HEIGHT) - SPARE);
    const height = element.clientHeight || 700;
    const last = Math.min(items.length, Math.ceil((element.scrollTop + height) / HEIGHT) + SPARE);
    for (const [at, row] of shown)
      if (at < first || at >= last) {
        row.remove();
        shown.delete(at);
      }
    for (let at = first; at < last; at += 1) if (!shown.has(at)) place(at);
  }

  function place(at: number): void {
    const item = items[at];
    if (!item) return;
    const row = buildRow(app, item, selected.has(item.key), events);
    row.style.top = `${at * HEIGHT}px`;
    shown.set(at, row);
    box.append(row);
  }

  function renew(): void {
    for (const row of shown.values()) row.remove();
    shown.clear();
    box.style.height = `${items.length * HEIGHT}px`;
    render();
  }

  element.addEventListener('scroll', render, { passive: true });
  window.addEventListener('resize', render);
  return {
    element,
    get items() {
      return items;
    },
    fill(all) {
      items = all;
      element.scrollTop = 0;
      renew();
      box.dataset.empty = items.length === 0 ? app.words.nothingHere : '';
    },
    mark(keys) {
      selected = keys;
      for (const [at, row] of shown) {
        const isSelected = selected.has(items[at]?.key ?? '');
        row.setAttribute('aria-selected', String(isSelected));
        row.tabIndex = isSelected ? 0 : -1;
        row.querySelector('.check')?.setAttribute('aria-checked', String(isSelected));
        if (isSelected) row.classList.remove('unread');
      }
    },
    reveal(conversation) {
      const top = items.indexOf(conversation) * HEIGHT;
      const isSeen = top >= element.scrollTop && top + HEIGHT <= element.scrollTop + element.clientHeight;
      if (top >= 0 && !isSeen) element.scrollTop = Math.max(0, top - HEIGHT);
      render();
    },
  };
}
