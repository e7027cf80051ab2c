import { type App, absolute, findMember, profilePath } from './app.ts';
import { face } from './avatar.ts';
import { emberId, h } from './dom.ts';
import { gear } from './gear.ts';
import { type IconName, icon } from './icons.ts';

export interface EmberFrame {
  /** The element that a view is put into. */
  box: HTMLElement;
  /** What lies over every page: the messages. */
  overlay: HTMLElement;
}

/** Everything around the pages of the older generation. */
export function buildEmberFrame(app: App): EmberFrame {
  const box = h('div.authentication-outlet');
  const overlay = h('div.application-outlet__overlay-container');
  document.body.prepend(
    h('div', { id: 'artdeco-toasts__wormhole' }),
    h('div', { id: 'artdeco-modal-outlet' }),
    h('div.application-outlet', {}, header(app), box, overlay),
    h('div', { id: 'artdeco-hoverable-outlet' }),
    h('div.type-ahead-wormhole', { id: 'type-ahead-wormhole' }),
  );
  return { box, overlay };
}

function header(app: App): HTMLElement {
  const { words } = app;
  const input = h('input.search-global-typeahead__input', {
    placeholder: words.search,
    'aria-label': words.search,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    type: 'text',
  });
  const search = h(
    'div.global-nav__search',
    { id: 'global-nav-search' },
    h('div.search-global-typeahead.global-nav__search-typeahead', {}, icon('search', 18), input),
  );
  const home = h(
    'a.app-aware-link',
    { href: absolute('/feed/') },
    h('div.global-nav__branding-logo', {}, 'in'),
  );
  const nav = h('nav.global-nav__nav', {}, h('ul.global-nav__primary-items', {}, ...items(app)));
  return h(
    'header.global-nav.global-nav--visible',
    { id: 'global-nav' },
    h('div.global-nav__content', {}, home, search, nav),
  );
}

function items(app: App): HTMLElement[] {
  const { words, world } = app;
  return [
    item('home', words.home, '/feed/'),
    item('network', words.network, '/search/results/people/'),
    item('messages', words.messaging, `/messaging/thread/${world.conversations[0]?.id ?? ''}/`),
    item('bell', words.notices, '/feed/'),
    me(app),
    h('li.global-nav__primary-item', {}, gear(app)),
  ];
}

function item(sign: IconName, label: string, path: string): HTMLElement {
  return h(
    'li.global-nav__primary-item',
    {},
    h(
      'a.app-aware-link.global-nav__primary-link',
      { target: '_self', href: absolute(path), 'data-test-app-aware-link': '' },
      icon(sign, 24),
      h('span.t-12.global-nav__primary-link-text', { title: label }, label),
    ),
  );
}

/** The menu stays in the page when it is shut: on every page there are links to the viewer's own profile. */
function me(app: App): HTMLElement {
  const viewer = findMember(app, app.world.viewer);
  const name = viewer?.name ?? '';
  const menu = h(
    'div.global-nav__me-content.artdeco-dropdown__content',
    { id: emberId(), 'aria-hidden': 'true', hidden: true },
    menuContents(app, name),
  );
  const toggle = () => menu.toggleAttribute('hidden');
  const button = h(
    'button.global-nav__primary-link.global-nav__primary-link-me-menu-trigger.artdeco-dropdown__trigger.ember-view',
    { id: emberId(), 'aria-expanded': 'false', type: 'button', click: toggle },
    face(name, 24, { class: 'global-nav__me-photo evi-image ember-view', alt: name }),
    h('span.t-12.global-nav__primary-link-text', {}, app.words.me),
  );
  return h(
    'li.global-nav__primary-item',
    {},
    h('div.global-nav__me.artdeco-dropdown.ember-view', { id: emberId() }, button, menu),
  );
}

function menuContents({ words, world }: App, name: string): HTMLElement {
  const href = profilePath({ slug: world.viewer });
  const title = h('div.artdeco-entity-lockup__title.ember-view', { id: emberId() }, name);
  const lockup = h(
    'div.artdeco-entity-lockup.ember-view',
    { id: emberId() },
    face(name, 56),
    h('div.artdeco-entity-lockup__content', {}, title),
  );
  return h(
    'div.artdeco-dropdown__content-inner',
    {},
    h(
      'header.p2',
      {},
      h('a.ember-view.link-without-hover-state', { id: emberId(), href }, lockup),
      h('a.ember-view.artdeco-button', { id: emberId(), href }, words.viewProfile),
    ),
    h('a.global-nav__secondary-link', { href: absolute(`${href}recent-activity/`) }, words.activity),
    h(
      'a.global-nav__secondary-link',
      { href: absolute('/company/norvane-systems/admin/') },
      'Norvane Systems',
    ),
    h('a.global-nav__secondary-link', { href: '/authwall' }, words.signOut),
  );
}
