import type { Folder } from '../mail/mail.ts';
import { type App, ownName } from './app.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';

const folders: readonly Folder[] = ['inbox', 'sentitems', 'archive'];

/** The folder pane; its root bears the mailbox's address. */
export function buildFolders(
  app: App,
  open: (folder: Folder) => void,
): { element: HTMLElement; mark(folder: Folder): void } {
  const { words, mailbox } = app;
  const unread = mailbox.conversations.filter((one) => one.unread && one.folder === 'inbox').length;
  const items = folders.map((folder) =>
    h(
      'div.folder',
      { role: 'treeitem', tabindex: 0, 'data-folder-name': folder, click: () => open(folder) },
      icon(folder),
      h('span', {}, words[folder]),
      folder === 'inbox' && unread > 0 ? h('span.count', {}, String(unread)) : null,
    ),
  );
  const root = h(
    'div.mailbox-root',
    {
      id: 'primaryMailboxRoot_sample',
      role: 'treeitem',
      'aria-expanded': 'true',
      'data-folder-name': ownName(app),
      title: ownName(app),
    },
    ownName(app),
  );
  const element = h('div.folders', { role: 'tree', 'aria-label': words.folders }, root, ...items);
  const mark = (folder: Folder) => {
    for (const item of items)
      item.setAttribute('aria-selected', String(item.getAttribute('data-folder-name') === folder));
  };
  return { element, mark };
}
