import type { Message } from '../mail/mail.ts';
import { type App, go, type Item, isMe } from './app.ts';
import { h, hide } from './dom.ts';
import { icon } from './icons.ts';
import { newest } from './items.ts';
import { buildMessage, setMessageId } from './message.ts';
import { openReply } from './reply.ts';
import { button, threadToolbar } from './toolbar.ts';

export interface ThreadView {
  element: HTMLElement;
  /** Writes the ids of thread and messages, which come after the view. */
  identify(): void;
}

/** How many messages a thread may have before its middle is folded into a number. */
const foldFrom = 6;

/** A thread as a view of its own. */
export function buildThreadView(app: App, item: Item): ThreadView {
  const thread = buildThread(app, item);
  const inner = app.settings.thread === 'old' ? oldTable(thread.element) : thread.element;
  const archive = () => {
    app.archived.add(item.thread.key);
    app.toast(app.words.archivedToast);
    go({});
  };
  const element = h(
    'div.nH.ao8',
    {},
    threadToolbar(app, archive),
    h('div.nH', {}, h('div.nH.g.id', {}, inner)),
  );
  return { ...thread, element };
}

/** A thread as it lies in a view, in the reading pane or in a window of its own. */
export function buildThread(app: App, item: Item): ThreadView {
  const heading = h('h2.hP', { tabindex: -1, jsname: 'r4nke' }, item.thread.subject);
  const replyPlace = h('div.ip');
  const actions = {
    reply: (message: Message, all: boolean) => openReply(app, replyPlace, item.thread.subject, message, all),
  };
  const messages = item.messages.map((message, at) =>
    buildMessage(app, message, at === item.messages.length - 1, actions),
  );
  const element = h(
    app.settings.thread === 'old' ? 'div.nH.if' : 'div.nH.a98.iY',
    {},
    h(
      'div.nH',
      {},
      h(
        'div.V8djrc.byY',
        {},
        h('div.nH', {}, h('div.ha', {}, heading, ...chips(item))),
        subjectToolbar(app, item),
      ),
    ),
    h(
      'div.nH.aHU',
      {},
      h(
        'div.nH.hx',
        {},
        h(
          'div.nH',
          {},
          h('div', { role: 'list' }, ...messages),
          replyPlace,
          answerButtons(app, item, actions.reply),
        ),
      ),
    ),
  );
  fold(messages);
  const identify = () => setIds(app, heading, item, messages);
  withoutIds(messages);
  return { element, identify };
}

/** Before 16 November 2023 a thread was the only cell of a table without a body. */
export function oldTable(thread: HTMLElement): HTMLElement {
  return h('table.Bs.nH.iY', { cellpadding: 0, role: 'presentation' }, h('tr', {}, h('td.Bu', {}, thread)));
}

function setIds({ settings }: App, heading: HTMLElement, item: Item, messages: readonly HTMLElement[]): void {
  const word = settings.ids === 'undefined' ? 'undefined' : undefined;
  heading.setAttribute('data-thread-perm-id', word ?? `thread-f:${item.thread.id}`);
  heading.setAttribute('data-legacy-thread-id', word ?? BigInt(item.thread.id).toString(16));
  item.messages.forEach((message, at) => {
    const element = messages[at];
    if (element) setMessageId(element, message, word);
  });
}

function withoutIds(messages: readonly HTMLElement[]): void {
  for (const element of messages.flatMap((message) => [...message.querySelectorAll('.adn')])) {
    element.removeAttribute('data-message-id');
    element.removeAttribute('data-legacy-message-id');
  }
}

function chips({ thread }: Item): HTMLElement[] {
  return thread.labels.map((label) => h('div.J-J5-Ji.hN', { role: 'button', name: label }, label));
}

function subjectToolbar({ words }: App, item: Item): HTMLElement {
  const query = new URLSearchParams(location.search);
  query.set('view', 'btop');
  query.set('th', `#thread-f:${item.thread.id}`);
  const address = `${location.pathname}?${query}`;
  return h(
    'div.bHJ',
    {},
    button(words.print, 'print', 'bnj'),
    button(words.newWindow, 'window', 'bnk', () =>
      window.open(address, '_blank', 'popup,width=700,height=700'),
    ),
  );
}

/** The first, the last two and a number for those between; a click shows them. */
function fold(messages: readonly HTMLElement[]): void {
  if (messages.length < foldFrom) return;
  const middle = messages.slice(1, -2);
  for (const element of middle) element.classList.add('kQ');
  for (const element of middle) hide(element, true);
  const number = h(
    'div.adx',
    { role: 'button', tabindex: 0, click: () => unfold(middle, number) },
    h('span', {}, String(middle.length)),
  );
  middle[0]?.before(h('div.adv', {}, number));
}

function unfold(messages: readonly HTMLElement[], number: HTMLElement): void {
  for (const element of messages) element.classList.remove('kQ');
  for (const element of messages) hide(element, false);
  number.parentElement?.remove();
}

function answerButtons(app: App, item: Item, reply: (message: Message, all: boolean) => void): HTMLElement {
  const { words } = app;
  const last = newest(item);
  const answered = [...item.messages].reverse().find(({ from }) => !isMe(app, from)) ?? last;
  const link = (kind: string, text: string, drawing: SVGElement, click: () => void) => {
    const element = h(`span.ams.${kind}`, { role: 'link', tabindex: 0, click }, text);
    element.prepend(drawing);
    return element;
  };
  return h(
    'div.amn',
    {},
    link('bkH', words.reply, icon('reply', 18), () => reply(answered, false)),
    last.to.length + last.cc.length > 1
      ? link('bkI', words.replyAll, icon('replyAll', 18), () => reply(last, true))
      : null,
    link('bkG', words.forward, icon('forward', 18), () =>
      app.compose({ to: [], cc: [], subject: `Fwd: ${item.thread.subject}`, text: last.text }),
    ),
  );
}
