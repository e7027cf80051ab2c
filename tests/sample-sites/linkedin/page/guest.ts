import type { Job, Member } from '../world/world.ts';
import {
  type App,
  absolute,
  companyPath,
  currentJob,
  findCompany,
  findMember,
  othersThan,
  profilePath,
  type View,
} from './app.ts';
import { face, hue, logo } from './avatar.ts';
import { h } from './dom.ts';
import { gear } from './gear.ts';
import { companyPage } from './guest-company.ts';
import { authwall, notFound } from './guest-walls.ts';
import { icon } from './icons.ts';
import type { Route } from './route.ts';

/** What is served to who is not signed in. The page is loaded anew for each address. */
export function guestView(app: App, route: Route): View {
  const element = h('div', {}, header(app), contents(app, route));
  return { route, title: document.title, element, top: [], rest: [] };
}

function contents(app: App, route: Route): HTMLElement {
  if (route.kind === 'authwall') return authwall(app);
  const member = route.kind === 'profile' ? findMember(app, route.slug) : undefined;
  if (member) return profile(app, member);
  const company = route.kind === 'company' ? findCompany(app, route.slug) : undefined;
  return company ? companyPage(app, company) : notFound(app);
}

function header(app: App): HTMLElement {
  const { words } = app;
  const link = (kind: string, label: string) =>
    h('a', { class: `nav__button-${kind}`, href: '/authwall' }, label);
  return h(
    'header.header.global-alert-offset',
    {},
    h(
      'nav.nav',
      {},
      h('a.nav__logo-link', { href: absolute('/') }, h('span.logo', {}, 'Linked', h('b', {}, 'in'))),
      h(
        'section.search-bar',
        { 'data-current-search-type': 'PEOPLE' },
        icon('search', 18),
        h('input', { name: 'q', placeholder: words.search }),
      ),
      h(
        'div.nav__cta-container',
        {},
        link('tertiary', words.join),
        link('secondary', words.signIn),
        gear(app),
      ),
    ),
  );
}

/** The host of a country stays in the links to others. */
const address = ({ country }: Member, path: string) => `https://${country}.linkedin.com${path}`;

function profile(app: App, member: Member): HTMLElement {
  const others = othersThan(app, member, 5);
  const section = h(
    'section.profile',
    {},
    topCard(app, member),
    summary(app, member),
    experience(app, member),
  );
  const rail = h('section.core-rail', {}, h('div.details', {}, section));
  const beside = h(
    'section.right-rail',
    {},
    h('section.aside-section-container', {}, h('h2', {}, app.words.alsoViewed), ...others.map(sideCard)),
  );
  return h('main.main', { id: 'main-content', role: 'main' }, rail, beside);
}

function topCard(app: App, member: Member): HTMLElement {
  const { words } = app;
  const name = h(
    'button',
    { 'data-modal': 'public_profile_top-card_title' },
    h('h1.top-card-layout__title', {}, member.name),
  );
  const line = h(
    'div.profile-info-subheader',
    {},
    h('div.not-first-middot', {}, h('span', {}, member.place), h('span.link', {}, words.contactInfo)),
  );
  const entity = h(
    'div.top-card-layout__entity-info',
    {},
    name,
    modal(words.signInToSee, member),
    h('h2.top-card-layout__headline', {}, member.headline),
    h('h3.top-card-layout__first-subline', {}, line),
    h(
      'div.top-card-layout__cta-container',
      {},
      h('a.top-card-layout__cta.btn-primary', { href: '/authwall' }, words.join),
    ),
  );
  return h(
    'section.top-card-layout.container-lined',
    {},
    h('figure.cover-img', { style: `--hue: ${hue(member.name)}` }),
    h(
      'div.top-card-layout__card',
      {},
      h(
        'div.top-card__profile-image-container',
        { 'data-section': 'picture' },
        face(member.name, 128, { class: 'top-card__profile-image' }),
      ),
      h('div.top-card-layout__entity-info-container', {}, entity, links(app, member)),
    ),
  );
}

/** Shut until it is asked for; its heading names the member once more. */
function modal(title: string, { name }: Member): HTMLElement {
  return h(
    'div.contextual-sign-in-modal',
    { hidden: true },
    h('section', { role: 'dialog', 'aria-modal': 'true' }, h('h2', {}, `${title} – ${name}`)),
  );
}

function links(app: App, member: Member): HTMLElement {
  const job = currentJob(member);
  const company = findCompany(app, job?.companyId ?? null);
  const text = (name: string) => h('span.top-card-link__description', {}, name);
  const present = job
    ? h(
        'div',
        { 'data-section': 'currentPositionsDetails' },
        h(
          'a',
          { href: company ? address(member, companyPath(company)) : '/authwall' },
          logo(job.company, 32),
          text(job.company),
        ),
      )
    : null;
  const school = h(
    'div',
    { 'data-section': 'educationsDetails' },
    h('a', { href: address(member, '/school/') }, logo(member.school, 32), text(member.school)),
  );
  return h('div.top-card-layout__entity-info.links', {}, present, school);
}

function summary({ words }: App, member: Member): HTMLElement {
  return h(
    'section.core-section-container',
    { 'data-section': 'summary' },
    h('h2.core-section-container__title', {}, words.about),
    h('p', {}, member.about),
  );
}

function experience(app: App, member: Member): HTMLElement {
  const items = member.jobs.map((job) => experienceItem(app, member, job));
  return h(
    'section.core-section-container',
    { 'data-section': 'experience' },
    h('h2.core-section-container__title', {}, app.words.experience),
    h('ul.experience__list', {}, ...items),
  );
}

/** Former jobs are marked as current ones too: the mark says nothing. */
function experienceItem(app: App, member: Member, { title, company, companyId, from, to }: Job): HTMLElement {
  const page = findCompany(app, companyId);
  const image = page
    ? h('a.profile-section-card__image-link', { href: address(member, companyPath(page)) }, logo(company, 48))
    : logo(company, 48);
  const text = h(
    'div.grow',
    {},
    h('h3', {}, h('span.experience-item__title', {}, title)),
    h('h4', {}, h('span.experience-item__subtitle', {}, company)),
    h('p.experience-item__meta-item', {}, `${from} – ${to ?? app.words.present}`),
  );
  return h(
    'li.profile-section-card.experience-item',
    { 'data-section': 'currentPositionsDetails' },
    image,
    text,
  );
}

function sideCard(member: Member): HTMLElement {
  return h(
    'a.base-card.aside-profile-card',
    { href: address(member, profilePath(member)) },
    face(member.name, 48),
    h('div', {}, h('h3.base-main-card__title', {}, member.name), h('p', {}, member.headline)),
  );
}
