import type { Conversation } from '../mail/mail.ts';
import { type App, namedIn } from './app.ts';
import { h } from './dom.ts';
import { face } from './faces.ts';
import { dateOf, shortDate } from './when.ts';

export interface RowEvents {
  /** Alone, or with others when `more`. */
  choose(conversation: Conversation, more: boolean): void;
}

/** One conversation in the list. */
export function buildRow(
  app: App,
  conversation: Conversation,
  selected: boolean,
  events: RowEvents,
): HTMLElement {
  const { words, settings } = app;
  const { subject, messages, unread, conversationId } = conversation;
  const last = messages.at(-1);
  const named = namedIn(app, conversation);
  const first = named[0] ?? app.mailbox.me;
  const time = last ? shortDate(dateOf(last.when), settings.hl) : '';
  const snippet = (last?.text ?? '').replace(/\s+/g, ' ').slice(0, 140);
  const names = named.map(({ name, email }) => name || email);
  const check = h('span.check', {
    role: 'checkbox',
    'aria-checked': selected,
    'aria-label': words.select,
    click: (event) => {
      event.stopPropagation();
      events.choose(conversation, true);
    },
  });
  return h(
    `div.row${unread ? '.unread' : ''}`,
    {
      role: 'option',
      'data-convid': conversationId,
      'aria-selected': selected ? 'true' : 'false',
      tabindex: selected ? 0 : -1,
      'aria-label': [unread ? words.unread : '', names.join('; '), subject, time, snippet]
        .filter(Boolean)
        .join(' '),
      click: (event) =>
        events.choose(conversation, event instanceof MouseEvent && (event.ctrlKey || event.metaKey)),
    },
    h('div.lead', {}, face(first), check),
    h(
      'div.lines',
      {},
      h('div.names', {}, ...senders(app, named)),
      h('div.second', {}, h('span.row-subject', {}, subject), h('span.row-time', {}, time)),
      h('div.snippet', {}, snippet),
    ),
  );
}

const senders = ({ settings }: App, named: ReturnType<typeof namedIn>) =>
  named.map(({ name, email }, at) =>
    h(
      'span',
      { title: settings.addresses === 'shown' ? email : null },
      `${name || email}${at < named.length - 1 ? '; ' : ''}`,
    ),
  );
