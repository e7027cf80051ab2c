import { h } from '../../gmail/page/dom.ts';
import { icon } from '../../gmail/page/icons.ts';
import type { App } from './app.ts';
import { addDays, startOfDay, startOfWeek } from './dates.ts';
import { gear } from './gear.ts';
import { step } from './keys.ts';
import { miniMonth } from './mini-month.ts';
import { parsePath, type Route, views } from './route.ts';
import { longDay, monthTitle } from './when.ts';

export interface Frame {
  /** Where the view stands. */
  main: HTMLElement;
  show(route: Route): void;
}

/** Everything around the view: the header, and the drawer with the small month and the calendars. */
export function buildFrame(app: App): Frame {
  const main = h('div.view', { role: 'main' });
  const title = h('h1.title');
  const drawer = h('div.drawer', { role: 'complementary' });
  const columns = h('div.columns', {}, drawer, main);
  document.body.append(header(app, title), columns);
  const show = (route: Route) => {
    document.body.classList.toggle('is-event', route.page === 'event');
    columns.style.display = route.page === 'view' ? '' : 'none';
    if (route.page !== 'view') return;
    const text = titleOf(route, app.settings.hl);
    title.replaceChildren(text);
    document.title = `${app.data.product} - ${app.words.calendar} - ${text}`;
    for (const select of document.querySelectorAll<HTMLSelectElement>('select.views'))
      select.value = route.view;
    drawer.replaceChildren(createButton(app), miniMonth(app, route), search(app), calendars(app));
  };
  return { main, show };
}

function titleOf({ view, day }: Route & { page: 'view' }, language: string): string {
  if (view === 'day') return longDay(day, language);
  const from = view === 'month' ? day : startOfWeek(day);
  return monthTitle(from, view === 'month' ? day : addDays(from, 6), language);
}

function header(app: App, title: HTMLElement): HTMLElement {
  const { words, data, settings } = app;
  const label = `${words.account}: ${data.me.name} \n(${data.me.email})`;
  const move = (direction: 1 | -1) => () => app.go(step(parsePath(location.pathname), direction));
  const button = (name: 'left' | 'right', text: string, direction: 1 | -1) =>
    h('button.round', { 'aria-label': text, click: move(direction) }, icon(name));
  return h(
    'header.gb_header',
    { role: 'banner' },
    h('button.round', { 'aria-label': words.menu, click: toggleDrawer }, icon('menu', 24)),
    h('span.logo', {}, String(new Date().getDate())),
    h('span.logotype', {}, words.calendar),
    h('button.outlined', { click: () => app.go(todayIn(parsePath(location.pathname))) }, words.today),
    button('left', words.before, -1),
    button('right', words.after, 1),
    title,
    viewSelect(app),
    gear(settings, words),
    h(
      'a.gb_face',
      {
        href: 'https://accounts.google.com/SignOutOptions?hl=en',
        'aria-label': label,
        role: 'button',
        click: stay,
      },
      data.me.name.charAt(0),
    ),
  );
}

const stay = (event: Event) => event.preventDefault();

const toggleDrawer = () => document.body.classList.toggle('no-drawer');

const todayIn = (route: Route): Route => ({
  page: 'view',
  view: route.page === 'view' ? route.view : 'week',
  day: startOfDay(new Date()),
});

function viewSelect(app: App): HTMLElement {
  const change = (event: Event) => {
    const route = parsePath(location.pathname);
    const view = views.find((one) => event.target instanceof HTMLSelectElement && one === event.target.value);
    if (view) app.go({ page: 'view', view, day: route.page === 'view' ? route.day : new Date() });
  };
  const options = views.map((view) => h('option', { value: view }, app.words[view]));
  return h('select.views.outlined', { change, 'aria-label': app.words.calendar }, ...options);
}

function createButton(app: App): HTMLElement {
  const click = () => app.go({ page: 'event', written: null });
  return h('button.create', { click }, icon('plus', 24), h('span', {}, app.words.create));
}

/** Those it suggests have the same attributes as guests, and are none. */
function search(app: App): HTMLElement {
  const list = h('div.suggestions', { role: 'listbox' });
  const input = (event: Event) => {
    const typed = event.target instanceof HTMLInputElement ? event.target.value.toLowerCase() : '';
    const found = typed
      ? app.data.people.filter(({ name }) => name.toLowerCase().includes(typed)).slice(0, 5)
      : [];
    list.replaceChildren(
      ...found.map(({ name, email }) =>
        h(
          'div',
          { role: 'option', 'data-email': email, 'data-hovercard-id': email, 'aria-label': name },
          name,
        ),
      ),
    );
  };
  return h(
    'div.search',
    { role: 'combobox', 'aria-expanded': 'true' },
    h('input', { input, placeholder: app.words.search, 'aria-label': app.words.search, autocomplete: 'off' }),
    list,
  );
}

function calendars(app: App): HTMLElement {
  const sources = new Map(app.events.map(({ source }) => [source.short, source]));
  const rows = [...sources.values()].map(({ name, color }) => {
    const box = h('span.box', { style: `background: ${color}` }, '✓');
    return h('li', {}, box, h('span', {}, name));
  });
  return h('div.calendars', {}, h('h2', {}, app.words.calendars), h('ul', {}, ...rows));
}
