import type { Conversation, Message } from '../mail/mail.ts';
import type { App } from './app.ts';
import { fillBody } from './body.ts';
import { h } from './dom.ts';
import { face } from './faces.ts';
import { buildHead, type Head } from './head.ts';
import { createPieces } from './pieces.ts';

export interface Pane {
  element: HTMLElement;
  /** Fills the same elements with another conversation, piece by piece. */
  show(conversation: Conversation): Promise<void>;
  /** Shows a line instead of a mail, or a draft. */
  instead(content: HTMLElement | string): void;
  /** A draft under the mail that is read. */
  under(draft: HTMLElement): void;
}

let bodies = 0;

interface Card {
  element: HTMLElement;
  picture: HTMLElement;
  head: Head;
  body: HTMLElement;
}

export function buildPane(app: App, actions: (conversation: Conversation) => HTMLElement[]): Pane {
  const title = h('div.subject', {});
  const cards: Card[] = [];
  const stack = h('div.stack');
  const foot = h('div.foot');
  const mail = conversationOf(app, h('div.subject-bar', {}, title), stack, foot);
  const element = paneOf(app);
  const run = createPieces(app.settings);

  async function show(conversation: Conversation): Promise<void> {
    await run([
      () => {
        if (!mail.isConnected) element.replaceChildren(mail);
      },
      () => nameTitle(app, title, conversation),
      ...conversation.messages.flatMap((message, at) => piecesOf(app, cardAt(at), message)),
      () => {
        for (const card of cards.splice(conversation.messages.length)) card.element.remove();
        foot.replaceChildren(...actions(conversation));
        element.scrollTop = 0;
      },
    ]);
  }

  /** Those of the mail before are used again; more are made only when they are needed. */
  const cardAt = (at: number) => () => {
    while (cards.length <= at) {
      const made = buildCard(app);
      cards.push(made);
      stack.append(made.element);
    }
    return cards[at] as Card;
  };

  return {
    element,
    show,
    instead: (content) => {
      void run([]);
      element.replaceChildren(typeof content === 'string' ? h('div.nothing', {}, content) : content);
    },
    under: (draft) => foot.replaceChildren(draft),
  };
}

function paneOf({ settings, words }: App): HTMLElement {
  return settings.gen === '2023'
    ? h('div.pane', {
        id: 'ReadingPaneContainerId',
        role: 'main',
        'aria-label': words.readingPane,
        tabindex: -1,
      })
    : h('div.pane', { 'data-app-section': 'MailReadCompose', role: 'main', 'aria-label': words.readingPane });
}

const conversationOf = ({ settings }: App, ...children: HTMLElement[]) =>
  h(
    'div.conversation',
    settings.gen === '2023' ? {} : { 'data-app-section': 'ConversationContainer' },
    ...children,
  );

function nameTitle({ settings }: App, title: HTMLElement, { subject, conversationId }: Conversation): void {
  const marks: Record<string, string> =
    settings.gen === '2023'
      ? { id: `${conversationId.slice(-12)}_SUBJECT`, role: 'heading', 'aria-level': '2' }
      : { 'data-testid': 'ConversationItemHeaderTitle', role: 'heading', title: subject };
  for (const [key, value] of Object.entries(marks)) title.setAttribute(key, value);
  title.replaceChildren(subject);
}

function buildCard(app: App): Card {
  const picture = h('div.picture');
  const head = buildHead(app);
  bodies += 1;
  const body = h('div.body', { id: `UniqueMessageBody_${bodies}` });
  const label = app.settings.gen === '2023' ? app.words.emailMessage : app.words.body;
  const frame = h('div.body-frame', { 'aria-label': label, role: 'document' }, body);
  return {
    element: h('div.card', {}, h('div.card-head', {}, picture, head.element), frame),
    picture,
    head,
    body,
  };
}

function piecesOf(app: App, card: () => Card, message: Message): (() => void)[] {
  return [
    () => card().head.from(message.from),
    () => {
      card().picture.replaceChildren(face(message.from, 'large'));
      card().head.sent(message);
    },
    () => card().head.to(message.to),
    () => card().head.cc(message.cc),
    () => fillBody(app, card().body, message),
  ];
}
