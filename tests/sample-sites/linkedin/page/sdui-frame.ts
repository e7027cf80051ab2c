import { type App, absolute, findMember, profilePath } from './app.ts';
import { face } from './avatar.ts';
import { h, nest } from './dom.ts';
import { gear } from './gear.ts';
import { type IconName, icon } from './icons.ts';

/** Everything around the screens of the newest generation; answers the element that a screen is put into. */
export function buildSduiFrame(app: App): HTMLElement {
  const screen = h('div.x-screen');
  document.body.prepend(
    h(
      'div',
      { id: 'root', 'data-strictmode': 'true' },
      h('section.x-hidden', {}, h('h2', { 'data-testid': 'toasts-title' }, `0 ${app.words.notices}`)),
      nest(2, h('div.x-page', {}, header(app), screen)),
    ),
    h('div'),
    h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' }),
  );
  return screen;
}

function header(app: App): HTMLElement {
  const bar = h('div.x-bar', { 'data-testid': 'primary-nav' }, start(app), links(app));
  return h('header.x-header', {}, h('div', { 'data-display-contents': 'true' }, bar));
}

function start({ words }: App): HTMLElement {
  const input = h('input.x-search', {
    id: ':r8:',
    'data-testid': 'typeahead-input',
    autocomplete: 'off',
    dir: 'auto',
    'aria-autocomplete': 'list',
    placeholder: words.search,
    componentkey: 'SearchResults_SearchTyahInputRef',
    value: '',
  });
  return h(
    'div.x-start',
    {},
    h(
      'a.x-home',
      { href: absolute('/feed/'), 'aria-label': words.home },
      h('span', { 'aria-hidden': true }, 'in'),
    ),
    h(
      'div.x-searchbox',
      { role: 'search', 'data-expanded': 'false' },
      icon('search', 18),
      h('div', {}, input),
    ),
  );
}

function links(app: App): HTMLElement {
  const key = 'primaryNavLinksComponentRef';
  return h('div', { componentkey: key }, h('nav', { componentkey: key }, h('ul.x-links', {}, ...items(app))));
}

function items(app: App): HTMLElement[] {
  const { words, world } = app;
  const me = findMember(app, world.viewer);
  return [
    item('home', words.home, '/feed/'),
    item('network', words.network, '/search/results/people/'),
    item('messages', words.messaging, `/messaging/thread/${world.conversations[0]?.id ?? ''}/`),
    item('bell', words.notices, '/feed/'),
    h(
      'li',
      {},
      h(
        'button',
        { 'aria-expanded': 'false', 'data-sample-go': profilePath({ slug: world.viewer }) },
        h('span', {}, h('figure', { 'aria-hidden': 'true' }, face(me?.name ?? '', 24))),
        h('span', {}, h('span', {}, words.me)),
      ),
    ),
    h('li', {}, gear(app)),
  ];
}

function item(sign: IconName, label: string, path: string): HTMLElement {
  return h(
    'li',
    {},
    h(
      'a',
      { href: absolute(path), 'aria-label': label },
      h('span', {}, icon(sign, 24)),
      h('span', {}, h('span', {}, label)),
    ),
  );
}
