import { type App, ownName } from './app.ts';
import { h } from './dom.ts';
import { face } from './faces.ts';
import { gear } from './gear.ts';
import { icon } from './icons.ts';

export interface FrameEvents {
  search(text: string): void;
  app(name: 'mail' | 'calendar'): void;
}

/** The bar on top and the rail of apps; `main` is what the apps fill. */
export function buildFrame(app: App, events: FrameEvents): { main: HTMLElement; mark(name: string): void } {
  const main = h('div.main');
  const apps = (['mail', 'calendar'] as const).map((name) =>
    h(
      'button.app',
      { type: 'button', 'data-app': name, 'aria-label': app.words[name], click: () => events.app(name) },
      icon(name, 22),
    ),
  );
  document
    .getElementById('app')
    ?.replaceChildren(topBar(app, events), h('div.columns', {}, h('nav.apps', {}, ...apps), main));
  const mark = (name: string) => {
    for (const one of apps) one.setAttribute('aria-pressed', String(one.dataset.app === name));
  };
  return { main, mark };
}

function topBar(app: App, events: FrameEvents): HTMLElement {
  const { words, settings, mailbox } = app;
  const field = h('input', {
    id: 'topSearchInput',
    name: 'q',
    autocomplete: 'off',
    placeholder: words.search,
    'aria-label': words.search,
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (field instanceof HTMLInputElement) events.search(field.value.trim());
  };
  const account = `${words.account} ${mailbox.me.name}`;
  return h(
    'header.top-bar',
    { role: 'banner' },
    h('div.launcher', {}, icon('apps', 20)),
    h('div.product', {}, 'Outlook'),
    h('form.search', { role: 'search', submit }, icon('search', 16), field),
    h(
      'div.top-end',
      {},
      gear(settings, words),
      h(
        'button.account',
        { type: 'button', id: 'mectrl_main_trigger', 'aria-label': account },
        face(mailbox.me),
        h('span.account-address', { id: 'mectrl_currentAccount_secondary' }, ownName(app)),
      ),
    ),
  );
}
