import type { App } from './app.ts';
import { h } from './dom.ts';

/** Of a profile that does not exist, or is not public. */
export function notFound({ words }: App): HTMLElement {
  const text = h(
    'div.page-not-found',
    {},
    h('h1.page-not-found__headline', {}, words.notFound),
    h('a.page-not-found__primary-cta-button.btn-primary', { href: '/authwall' }, words.join),
  );
  return h('main.focus-page__core-rail', { id: 'main-content' }, h('section', {}, text));
}

/** Where those are sent who look at too much without signing in. */
export function authwall({ words }: App): HTMLElement {
  const field = (name: string) => h('input', { name, 'aria-label': name, autocomplete: 'off' });
  const join = h(
    'form.join-form',
    { submit: (event) => event.preventDefault() },
    h('h1.authwall-join-form__title', {}, words.join),
    field('email'),
    h('button.btn-primary', {}, words.join),
  );
  const card = h('div.profile-card', { hidden: true });
  const signIn = h(
    'div.authwall-sign-in-form',
    {},
    h('h2.authwall-sign-in-form__header-title', {}, words.signIn),
  );
  return h(
    'main.focus-page__core-rail',
    { id: 'main-content', tabindex: -1 },
    h('div.flip-card', {}, join, card),
    signIn,
  );
}
