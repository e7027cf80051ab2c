import type { App } from './app.ts';
import { h } from './dom.ts';
import { buildPane } from './pane.ts';
import type { Route } from './route.ts';

/** A mail in a window of its own: no list, no folders. */
export function showPopout(app: App, { id }: Route): void {
  const pane = buildPane(app, () => []);
  document.body.classList.add('alone');
  document.getElementById('app')?.replaceChildren(h('div.reading', {}, pane.element));
  const found = app.mailbox.conversations.find((one) => id === one.itemId || id === one.conversationId);
  if (found) {
    document.title = `${found.subject} - Outlook`;
    void pane.show(found);
  } else pane.instead(app.words.nothingHere);
}
