import type { Conversation, Member } from '../world/world.ts';
import { type App, absolute, findMember, profilePath, type View } from './app.ts';
import { face } from './avatar.ts';
import { emberId, h } from './dom.ts';
import type { Route } from './route.ts';

/** The page of messages: all conversations beside the one that is open. */
export function threadView(app: App, route: Route): View {
  const { conversations } = app.world;
  const open = route.kind === 'thread' ? conversations.find(({ id }) => id === route.id) : conversations[0];
  const detail = h('div.scaffold-layout__detail.msg__detail', {}, open ? thread(app, open) : null);
  const list = h('div.scaffold-layout__list.msg__list', {}, listOf(app, open));
  const inner = h('div.scaffold-layout__list-detail-inner', {}, list, detail);
  return {
    route,
    title: `(3) ${app.words.messaging} | LinkedIn`,
    element: h(
      'div.scaffold-layout.msg',
      {},
      h('main.scaffold-layout__list-detail-container.artdeco-card', { id: 'messaging' }, inner),
    ),
    top: [],
    rest: [],
  };
}

const partners = (app: App, { with: slugs }: Conversation) =>
  slugs.flatMap((slug) => findMember(app, slug) ?? []);

function listOf(app: App, open: Conversation | undefined): HTMLElement {
  const rows = app.world.conversations.map((one) => row(app, one, one === open));
  return h('ul.msg-conversations-container__conversations-list', {}, ...rows);
}

/** Rows name their people, and do not link to them. */
function row(app: App, conversation: Conversation, active: boolean): HTMLElement {
  const people = partners(app, conversation);
  const names = people.map(({ name }) => name).join(', ');
  const link = h(
    'div.msg-conversation-listitem__link.msg-conversations-container__convo-item-link',
    {
      class: active ? 'msg-conversation-listitem__link active' : 'msg-conversation-listitem__link',
      tabindex: 0,
      'data-sample-go': `/messaging/thread/${conversation.id}/`,
    },
    face(people[0]?.name ?? '', 48),
    h(
      'div.msg-conversation-card__content--selectable',
      {},
      h('h3.msg-conversation-listitem__participant-names', {}, h('span.truncate', {}, names)),
      h('p.msg-conversation-card__message-snippet', {}, conversation.lines.at(-1)?.text),
    ),
  );
  return h('li.msg-conversation-listitem', { id: emberId() }, h('div.msg-conversation-card', {}, link));
}

function thread(app: App, conversation: Conversation): HTMLElement {
  const people = partners(app, conversation);
  return h(
    'div.msg-convo-wrapper.msg-thread',
    { id: emberId() },
    h('div.msg-title-bar', {}, titleBar(people)),
    messages(app, people, conversation.lines),
    form(app),
  );
}

/** Of one person there is a link; of several, names alone. */
function titleBar(people: readonly Member[]): HTMLElement {
  const names = people.map(({ name }) => name).join(', ');
  const title = h('h2.msg-entity-lockup__entity-title.truncate', {}, names);
  const info = h(
    'div.msg-entity-lockup__entity-info',
    {},
    people.length === 1 ? people[0]?.headline : `${people.length}`,
  );
  const [first] = people;
  const head =
    people.length === 1 && first
      ? h(
          'a.msg-thread__link-to-profile.app-aware-link',
          { href: absolute(profilePath(first)), target: '_self' },
          title,
        )
      : h('div', {}, title);
  return h(
    'div.msg-entity-lockup',
    {},
    h('div.shared-title-bar__title.msg-title-bar__title-bar-title', {}, head, info),
  );
}

/** Each message links to who wrote it: the viewer's own profile is among them. */
export function messages(app: App, people: readonly Member[], lines: Conversation['lines']): HTMLElement {
  const viewer = findMember(app, app.world.viewer);
  const items = lines.flatMap(({ mine, text }, at) => {
    const author = mine ? viewer : people[at % people.length];
    return author ? [event(author, text)] : [];
  });
  return h('div.msg-s-message-list-container', {}, h('ul.msg-s-message-list-content', {}, ...items));
}

function event(author: Member, text: string): HTMLElement {
  const href = absolute(profilePath(author));
  const link = h(
    'a.msg-s-message-group__profile-link.app-aware-link',
    { href, target: '_self' },
    h('span.msg-s-message-group__name', {}, author.name),
  );
  const body = h('div.msg-s-event-listitem__message-bubble', {}, h('p.msg-s-event-listitem__body', {}, text));
  const item = h(
    'div.msg-s-event-listitem',
    { 'data-event-urn': `urn:li:msg_message:${emberId()}` },
    face(author.name, 32),
    h('div', {}, h('div.msg-s-message-group__meta', {}, link), body),
  );
  return h('li.msg-s-message-list__event', {}, item);
}

export function form({ words }: App): HTMLElement {
  const field = h(
    'div.msg-form__contenteditable',
    {
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.write,
      'data-placeholder': words.write,
    },
    h('p', {}, h('br')),
  );
  const actions = h(
    'footer.msg-form__footer',
    {},
    h('div.msg-form__left-actions'),
    h('button.msg-form__send-button.artdeco-button', { type: 'button', disabled: true }, words.send),
  );
  return h('form.msg-form', { id: emberId() }, h('div.msg-form__msg-content-container', {}, field), actions);
}
