import type { Member } from '../world/world.ts';
import { type App, absolute, findMember, profilePath } from './app.ts';
import { face } from './avatar.ts';
import { emberId, h } from './dom.ts';
import { form, messages } from './ember-messaging.ts';

export interface Bubbles {
  /** Opens a bubble with a member, or shows the one there is, and puts the cursor into it. */
  open(slug: string): void;
}

/** The messages that lie over every page: a list, and a bubble for each conversation that is open. */
export function createBubbles(app: App, into: ParentNode): Bubbles {
  const aside = h('aside.msg-overlay-container', { id: 'msg-overlay' }, list(app));
  into.append(aside);
  const open = new Map<string, HTMLElement>();
  return {
    open(slug) {
      const member = findMember(app, slug);
      if (!member) return;
      const there = open.get(member.slug);
      const element = there?.isConnected ? there : bubble(app, member);
      open.set(member.slug, element);
      if (!element.isConnected) aside.append(element);
      element.querySelector<HTMLElement>('[contenteditable]')?.focus();
    },
  };
}

function list(app: App): HTMLElement {
  const rows = app.world.conversations.flatMap((one) => {
    const member = findMember(app, one.with[0] ?? '');
    return member && one.with.length === 1 ? [row(member, one.lines.at(-1)?.text ?? '')] : [];
  });
  const content = h(
    'section.msg-overlay-list-bubble__content',
    { hidden: true },
    h('div.msg-overlay-list-bubble__conversations-list', {}, ...rows),
  );
  const button = h(
    'button.msg-overlay-bubble-header__button.truncate',
    { type: 'button', click: () => content.toggleAttribute('hidden') },
    h('span.truncate.t-14.t-bold', {}, app.words.messaging),
  );
  const header = h(
    'header.msg-overlay-bubble-header',
    {},
    face(findMember(app, app.world.viewer)?.name ?? '', 32),
    button,
  );
  return h('div.msg-overlay-list-bubble', { tabindex: -1 }, header, content);
}

function row({ id, name }: Member, text: string): HTMLElement {
  return h(
    'div.msg-conversation-listitem__link',
    { tabindex: 0, 'data-sample-go': `/messaging/compose/?recipient=${id}` },
    face(name, 40),
    h('div', {}, h('h3.msg-conversation-listitem__participant-names', {}, name), h('p', {}, text)),
  );
}

function bubble(app: App, member: Member): HTMLElement {
  const lines =
    app.world.conversations.find(({ with: slugs }) => slugs.length === 1 && slugs[0] === member.slug)
      ?.lines ?? [];
  const element = h('div.msg-overlay-conversation-bubble.msg-overlay-conversation-bubble--is-active', {
    role: 'dialog',
    tabindex: -1,
    'aria-label': member.name,
  });
  const title = h(
    'h2.msg-overlay-bubble-header__title',
    {},
    h(
      'a.app-aware-link',
      { href: absolute(profilePath(member)), target: '_self' },
      h('span', {}, member.name),
    ),
  );
  const shut = h(
    'button.msg-overlay-bubble-header__control',
    { type: 'button', 'aria-label': app.words.close, click: () => element.remove() },
    '×',
  );
  element.append(
    h('header.msg-overlay-bubble-header', { id: emberId() }, face(member.name, 32), title, shut),
    h(
      'div.msg-overlay-conversation-bubble__content-wrapper.msg-convo-wrapper',
      {},
      messages(app, [member], lines),
      form(app),
    ),
  );
  return element;
}
