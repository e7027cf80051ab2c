import type { Conversation, Folder } from '../mail/mail.ts';
import { type App, isMine, namedIn } from './app.ts';
import { buildDraft, type Draft } from './compose.ts';
import { h } from './dom.ts';
import { buildFolders } from './folders.ts';
import { type IconName, icon } from './icons.ts';
import { buildList } from './list.ts';
import { buildPane } from './pane.ts';
import { pathOf, type Route } from './route.ts';

export interface Mailroom {
  element: HTMLElement;
  follow(route: Route): void;
  search(text: string): void;
  open(key: string): boolean;
}

/** Folders, list and reading pane. */
export function buildMailroom(app: App): Mailroom {
  const { words, mailbox, settings } = app;
  let folder: Folder = 'inbox';
  let selected: readonly Conversation[] = [];
  const pane = buildPane(app, (conversation) => actions(conversation));
  const list = buildList(app, { choose });
  const folders = buildFolders(app, (next) => {
    history.pushState(null, '', pathOf({ folder: next }));
    openFolder(next);
  });
  const listTitle = h('h2.list-title');
  const element = h(
    'div.mailroom',
    {},
    h(
      'div.side',
      {},
      h(
        'button.new',
        { type: 'button', click: () => compose() },
        icon('pencil'),
        h('span', {}, words.newMail),
      ),
      folders.element,
    ),
    h('div.list-column', {}, listTitle, list.element),
    h('div.reading', {}, pane.element),
  );

  function openFolder(next: Folder): void {
    folder = next;
    folders.mark(folder);
    fill(
      mailbox.conversations.filter((one) => one.folder === folder),
      words[folder],
    );
    document.title = `${words[folder]} - ${mailbox.me.name} - Outlook`;
  }

  function fill(items: readonly Conversation[], title: string): void {
    listTitle.replaceChildren(title);
    select([]);
    list.fill(items);
    pane.instead(words.nothing);
  }

  function select(next: readonly Conversation[]): void {
    selected = next;
    list.mark(new Set(selected.map(({ key }) => key)));
  }

  function choose(conversation: Conversation, more: boolean): void {
    if (!more) {
      read(conversation);
      return;
    }
    const rest = selected.filter((one) => one !== conversation);
    select(rest.length < selected.length ? rest : [...selected, conversation]);
    const [only, ...others] = selected;
    if (only && others.length === 0) void pane.show(only);
    else pane.instead(only ? `${selected.length} ${words.selected}` : words.nothing);
  }

  /** As a click on its row. */
  function read(conversation: Conversation): void {
    const say = () => history.pushState(null, '', pathOf({ folder, id: conversation.conversationId }));
    if (settings.address === 'first') say();
    present(conversation, settings.address === 'last' ? say : undefined);
  }

  function present(conversation: Conversation, then?: () => void): void {
    select([conversation]);
    list.reveal(conversation);
    void pane.show(conversation).then(() => {
      if (selected[0] === conversation) then?.();
    });
  }

  function compose(draft: Partial<Draft> = {}): void {
    const form = buildDraft(app, draft, () => {
      const [only] = selected;
      if (only) void pane.show(only);
      else pane.instead(words.nothing);
    });
    pane.instead(form);
    form.querySelector<HTMLElement>('[contenteditable="true"]')?.focus();
  }

  function actions(conversation: Conversation): HTMLElement[] {
    const others = namedIn(app, conversation).filter((one) => !isMine(app, one));
    const copied = conversation.messages.flatMap(({ to, cc }) => [...to, ...cc]);
    const rest = [...new Map([...others, ...copied].map((one) => [one.email, one])).values()];
    const reply = (to: Draft['to']) => () => {
      const draft = buildDraft(
        app,
        { to, subject: conversation.subject, under: true },
        () => void pane.show(conversation),
      );
      pane.under(draft);
      draft.querySelector<HTMLElement>('.draft-body')?.focus();
    };
    return [
      action('reply', words.reply, reply(others.slice(0, 1))),
      action('replyAll', words.replyAll, reply(rest.filter((one) => !isMine(app, one)))),
      action('forward', words.forward, () => compose({ subject: `Fw: ${conversation.subject}` })),
      action('window', words.window, () => {
        window.open(pathOf({ id: conversation.itemId, alone: true }), '_blank', 'width=840,height=720');
      }),
    ];
  }

  element.addEventListener('keydown', ({ key, target }) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step || !(target instanceof Element) || target.closest('[contenteditable], input')) return;
    const next = selected[0] && list.items[list.items.indexOf(selected[0]) + step];
    if (next) read(next);
  });

  return {
    element,
    follow(route) {
      if (route.folder !== folder || list.items.length === 0) openFolder(route.folder);
      const found = mailbox.conversations.find(
        ({ conversationId, itemId }) => route.id === conversationId || route.id === itemId,
      );
      if (found) present(found);
      else if (route.id === null) {
        select([]);
        pane.instead(words.nothing);
      }
    },
    search(text) {
      const wanted = text.toLowerCase();
      const isFound = (one: Conversation) =>
        `${one.subject} ${one.messages.map(({ from, text: words }) => `${from.name} ${words}`).join(' ')}`
          .toLowerCase()
          .includes(wanted);
      if (wanted === '') return openFolder(folder);
      history.pushState(null, '', pathOf({ folder }));
      fill(mailbox.conversations.filter(isFound), `${words.search}: ${text}`);
    },
    open(key) {
      const found = mailbox.conversations.find((one) => one.key === key);
      if (!found) return false;
      if (!list.items.includes(found)) openFolder(found.folder);
      read(found);
      return true;
    },
  };
}

const action = (drawing: IconName, label: string, click: () => void) =>
  h('button.action', { type: 'button', click }, icon(drawing), h('span', {}, label));
