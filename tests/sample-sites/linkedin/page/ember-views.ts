import type { Member } from '../world/world.ts';
import { type App, absolute, findCompany, findMember, profilePath, type View } from './app.ts';
import { emberId, h } from './dom.ts';
import {
  aboutCard,
  activityCard,
  educationCard,
  emberAside,
  emberCard,
  jobItem,
  jobsEmberCard,
  personItem,
} from './ember-cards.ts';
import { companyView } from './ember-company.ts';
import { threadView } from './ember-messaging.ts';
import { emberToolbar, emberTop } from './ember-top.ts';
import type { Route } from './route.ts';

type Profile = Extract<Route, { kind: 'profile' }>;

/** A page of the older generation. */
export function emberView(app: App, route: Route): View {
  if (route.kind === 'profile') {
    const member = findMember(app, route.slug);
    if (member)
      return route.sub.startsWith('details/')
        ? detailsView(app, route, member)
        : profileView(app, route, member);
  }
  if (route.kind === 'company') {
    const company = findCompany(app, route.slug);
    if (company) return companyView(app, route, company);
  }
  if (route.kind === 'thread' || route.kind === 'messaging') return threadView(app, route);
  if (route.kind === 'search') return searchView(app, route);
  return route.kind === 'feed' ? feedView(app, route) : missingView(app, route);
}

function profileView(app: App, route: Profile, member: Member): View {
  const bar = emberToolbar(member);
  const top = emberTop(app, member);
  const jobs = h('div.late');
  const cards = h(
    'div',
    {},
    aboutCard(app, member),
    activityCard(app, member),
    jobs,
    educationCard(app, member),
  );
  const beside = emberAside(app, member);
  const page = layout([top, cards], beside, bar);
  if (route.sub === 'overlay/contact-info') page.append(contactInfo(app, member));
  return {
    route,
    title: `(3) ${member.name} | LinkedIn`,
    element: h(
      'div.extended.tetris.pv-profile-body-wrapper',
      { id: 'profile-content' },
      h('div.body', {}, page),
    ),
    top: [bar, top],
    rest: [cards, beside],
    late: () => jobs.replaceWith(jobsEmberCard(app, member)),
  };
}

function layout(
  main: readonly HTMLElement[],
  beside: HTMLElement | null,
  bar: HTMLElement | null = null,
): HTMLElement {
  const row = h(
    'div.scaffold-layout__row.scaffold-layout__content',
    {},
    h('main.scaffold-layout__main', {}, ...main),
    beside,
  );
  return h(
    'div.scaffold-layout.scaffold-layout--main-aside.pv-profile',
    {},
    bar,
    h('div.scaffold-layout__inner.scaffold-layout-container', {}, row),
  );
}

function contactInfo({ words }: App, member: Member): HTMLElement {
  const address = absolute(profilePath(member)).replace(/\/$/, '');
  const section = h(
    'section.pv-contact-info__contact-type',
    {},
    h('a.pv-contact-info__contact-link', { href: address }, address),
  );
  const shut = h('a.artdeco-modal__dismiss.artdeco-button', { href: profilePath(member) }, words.close);
  return h(
    'div.artdeco-modal',
    { role: 'dialog', 'aria-labelledby': 'pv-contact-info' },
    h('h1', { id: 'pv-contact-info' }, member.name),
    section,
    shut,
  );
}

function detailsView(app: App, route: Profile, member: Member): View {
  const back = h(
    'a.artdeco-button.artdeco-button--circle',
    { href: profilePath(member), 'aria-label': member.name },
    '←',
  );
  const list = h('div.pvs-list__container', {}, h('ul', {}, ...member.jobs.map((job) => jobItem(app, job))));
  const section = h(
    'section.artdeco-card.pb3',
    { id: emberId() },
    h('header.details', {}, back, h('h2.t-20.t-bold', {}, app.words.experience)),
    list,
  );
  return simple(
    route,
    `${app.words.experience} | ${member.name} | LinkedIn`,
    layout([section], emberAside(app, member)),
  );
}

function searchView(app: App, route: Route): View {
  const people = app.world.members.slice(0, 12).map((one) => personItem(app, one));
  const card = emberCard(
    'results',
    `${app.world.members.length} ${app.words.results}`,
    h('ul', {}, ...people),
  );
  return simple(route, `${app.words.search} | LinkedIn`, layout([card], null));
}

function feedView(app: App, route: Route): View {
  const posts = app.world.members.slice(0, 30).filter((_, at) => at % 5 === 0);
  const post = (member: Member) =>
    h('section.artdeco-card.mt2', {}, h('ul', {}, personItem(app, member)), h('p.ph5', {}, member.about));
  return simple(route, '(3) Feed | LinkedIn', layout(posts.map(post), null));
}

/** There is no saved page of this one: its markup is a guess. */
function missingView({ words }: App, route: Route): View {
  const text = h(
    'section.artdeco-empty-state',
    {},
    h('h2.artdeco-empty-state__headline', {}, words.notFound),
    h('a.artdeco-button', { href: absolute('/feed/') }, words.goHome),
  );
  return {
    ...simple(route, 'LinkedIn', layout([text], null)),
    moved: '/404/',
  };
}

const simple = (route: Route, title: string, element: HTMLElement): View => ({
  route,
  title,
  element,
  top: [],
  rest: [],
});
