import type { Member } from '../world/world.ts';
import { type App, absolute, findMember, profilePath, type View } from './app.ts';
import { componentKey, h, nest } from './dom.ts';
import type { Route } from './route.ts';
import { aside, cards, jobRow, jobsCard, personRow } from './sdui-cards.ts';
import { toolbar, topCard } from './sdui-top.ts';

type Profile = Extract<Route, { kind: 'profile' }>;

/** A screen of the newest generation. */
export function sduiView(app: App, route: Route): View {
  if (route.kind === 'profile') {
    const member = findMember(app, route.slug);
    if (member)
      return route.sub.startsWith('details/')
        ? detailsView(app, route, member)
        : profileView(app, route, member);
  }
  if (route.kind === 'search') return searchView(app, route);
  return route.kind === 'feed' ? feedView(app, route) : missingView(app, route);
}

function profileView(app: App, route: Profile, member: Member): View {
  const bar = toolbar(app, member);
  const top = topCard(app, member);
  const { element, jobs } = cards(app, member);
  const beside = aside(app, member);
  const dialog = route.sub === 'overlay/contact-info' ? contactInfo(app, member) : null;
  return {
    route,
    title: `${member.name} | LinkedIn`,
    element: screen('profile.Profile', [bar], columns([top, element], beside), dialog),
    top: [bar, top],
    rest: [element, beside],
    late: () => jobs.replaceChildren(jobsCard(app, member)),
  };
}

function screen(
  name: string,
  before: readonly HTMLElement[],
  main: HTMLElement,
  after: HTMLElement | null = null,
) {
  return h(
    'div',
    { role: 'main', 'data-sdui-screen': `com.linkedin.sdui.flagshipnav.${name}` },
    h('div', {}, ...before, main, after),
  );
}

function columns(middle: readonly HTMLElement[], beside: HTMLElement | null): HTMLElement {
  const column = h(
    'div.x-column',
    { 'data-testid': 'lazy-column', 'data-component-type': 'LazyColumn', componentkey: componentKey() },
    ...middle,
  );
  return h(
    'main',
    { id: 'workspace', tabindex: 0 },
    h(
      'div',
      {},
      h('div.x-columns', {}, h('div', {}, h('div', { 'data-display-contents': 'true' }, column)), beside),
    ),
  );
}

function contactInfo({ words, world }: App, member: Member): HTMLElement {
  const site = world.companies.find(({ id }) => id === member.jobs[0]?.companyId)?.website;
  const address = absolute(profilePath(member)).replace(/\/$/, '');
  return h(
    'div.x-dialog',
    {
      role: 'dialog',
      'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay',
    },
    h('h2', {}, member.name),
    h('p', {}, h('a', { href: address }, address)),
    site ? h('p', {}, h('a', { href: site, rel: 'noopener' }, site)) : null,
    h('a.x-button', { href: absolute(profilePath(member)) }, words.close),
  );
}

function detailsView(app: App, route: Profile, member: Member): View {
  const back = h('a.x-all', { href: absolute(profilePath(member)), 'aria-label': member.name }, '←');
  const list = h(
    'section.x-card',
    { componentkey: componentKey() },
    h('div.x-line', {}, back, h('h2.x-title', {}, app.words.experience)),
    nest(1, ...member.jobs.map((job) => jobRow(app, job))),
  );
  const beside = aside(app, member);
  return simple(
    route,
    `${app.words.experience} | ${member.name} | LinkedIn`,
    screen('profile.ProfileExperienceDetails', [], columns([list], beside)),
  );
}

function searchView(app: App, route: Route): View {
  const people = app.world.members.slice(0, 12).map((one) => personRow(app, one));
  const list = h(
    'section.x-card',
    {},
    h('p.x-soft', {}, `${app.world.members.length} ${app.words.results}`),
    nest(1, ...people),
  );
  return simple(
    route,
    `${app.words.search} | LinkedIn`,
    screen('search.SearchResultsPeople', [], columns([list], null)),
  );
}

function feedView(app: App, route: Route): View {
  const posts = app.world.members.slice(0, 30).filter((_, at) => at % 5 === 0);
  const post = (member: Member) =>
    h('section.x-card', { componentkey: componentKey() }, personRow(app, member), h('p', {}, member.about));
  const start = h('section.x-card', {}, h('button.x-button.x-wide', { type: 'button' }, app.words.startPost));
  return simple(
    route,
    'Feed | LinkedIn',
    screen('feed.MainFeed', [], columns([start, ...posts.map(post)], null)),
  );
}

/** There is no saved page of this one: its markup is a guess. */
function missingView({ words }: App, route: Route): View {
  const text = h(
    'section.x-card.x-missing',
    {},
    h('h2', {}, words.notFound),
    h('a.x-button.x-primary', { href: absolute('/feed/') }, words.goHome),
  );
  return {
    ...simple(route, 'LinkedIn', screen('infra.ErrorPage', [], columns([text], null))),
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
