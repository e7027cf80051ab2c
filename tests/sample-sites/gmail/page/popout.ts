import type { App } from './app.ts';
import { h } from './dom.ts';
import { findItem } from './items.ts';
import { buildThread } from './thread.ts';

/** A thread in a window of its own: `?view=btop&th=#thread-f:…`, with body classes that say so. */
export function showPopout(app: App, search: URLSearchParams): void {
  document.body.className = 'aAU xE Su';
  const id = (search.get('th') ?? '').replace(/^#?thread-f:/, '');
  const thread = app.mailbox.threads.find((one) => one.id === id || one.hash === id);
  const item =
    thread && (findItem(app, thread.hash) ?? { thread, messages: thread.messages, hash: thread.hash });
  if (!item) {
    document.body.append(h('div.nH', { role: 'main' }, app.words.nothingHere));
    return;
  }
  const view = buildThread(app, item);
  document.body.append(h('div.nH', {}, h('div.nH', { role: 'main' }, h('div.nH.g.id', {}, view.element))));
  document.title = `${item.thread.subject} - ${app.mailbox.me.email} - ${app.mailbox.product}`;
  setTimeout(view.identify, app.settings.ids === 'undefined' ? 0 : app.settings.ids);
}
