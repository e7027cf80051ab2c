import type { Company } from '../world/world.ts';
import { type App, absolute, companyPath, type View } from './app.ts';
import { hue, logo } from './avatar.ts';
import { emberId, h } from './dom.ts';
import { emberCard, personItem } from './ember-cards.ts';
import type { Route } from './route.ts';

type CompanyRoute = Extract<Route, { kind: 'company' }>;

/** The page of a company; its number is in links alone. */
export function companyView(app: App, route: CompanyRoute, company: Company): View {
  const top = topCard(app, company, route.sub);
  const below = bodyOf(app, company, route.sub);
  const main = h(
    'main.scaffold-layout__main',
    {},
    menu(app, company),
    h('div.org-module-card__margin-bottom', {}, top),
    below,
  );
  const row = h('div.scaffold-layout__row.scaffold-layout__content', {}, main);
  return {
    route,
    title: `(3) ${company.name}: ${app.words.about} | LinkedIn`,
    element: h(
      'div.org-organization-page__container.scaffold-layout',
      {},
      h('div.scaffold-layout__inner', {}, row),
    ),
    top: [top],
    rest: [below],
  };
}

/** The overflow menu, drawn at the start of the page: its last link sets up a page of one's own. */
function menu({ words }: App, company: Company): HTMLElement {
  const website = h(
    'a.ember-view.org-overflow-menu__item',
    { tabindex: 0, rel: 'noopener noreferrer', target: '_blank', href: company.website, id: emberId() },
    words.website,
  );
  const create = h(
    'a.ember-view.org-overflow-menu__item.org-top-card-overflow__create-page',
    { href: '/company/setup/new/', id: emberId() },
    words.business,
  );
  return h(
    'div.artdeco-dropdown__content-inner',
    { hidden: true },
    h('ul', {}, h('li', {}, website), h('li', {}, create)),
  );
}

function topCard(app: App, company: Company, sub: string): HTMLElement {
  return h(
    'section.org-top-card.artdeco-card',
    {},
    h(
      'div.ember-view',
      { id: emberId() },
      h('div.top-card-background-hero-image', { style: `--hue: ${hue(company.name)}` }),
      h('div.relative', {}, h('div.ph5.pb5', {}, head(app, company), actions(app, company))),
      tabs(app, company, sub),
    ),
  );
}

function head({ words }: App, company: Company): HTMLElement {
  const { name, tagline, industry, place, staff, id } = company;
  const info = (...children: (HTMLElement | string)[]) =>
    h('div.org-top-card-summary-info-list__info-item', {}, ...children);
  const people = h(
    'a.ember-view.org-top-card-summary-info-list__info-item',
    {
      id: emberId(),
      href: `/search/results/people/?currentCompany=%5B%22${id}%22%5D&origin=COMPANY_PAGE_CANNED_SEARCH`,
    },
    `${staff} ${words.staff}`,
  );
  return h(
    'div.org-top-card__primary-content',
    {},
    h(
      'div.org-top-card-primary-content__logo-container',
      {},
      logo(name, 112, { id: emberId(), class: 'org-top-card-primary-content__logo evi-image ember-view' }),
    ),
    h(
      'div.block.mt4',
      {},
      h('h1.ember-view.org-top-card-summary__title.full-width', { id: emberId(), title: name }, name),
      h('p.org-top-card-summary__tagline', {}, tagline),
      h(
        'div.org-top-card-summary-info-list',
        {},
        info(industry),
        h('div.inline-block', {}, info(place), people),
      ),
    ),
  );
}

/** Every second company's link to its website is wrapped, as links that leave LinkedIn are. */
function actions({ words }: App, { website, id }: Company): HTMLElement {
  const href =
    Number(id) % 2 ? website : absolute(`/redir/redirect?url=${encodeURIComponent(website)}&urlhash=x1Yz`);
  const visit = h(
    'a.ember-view.org-top-card-primary-actions__action.artdeco-button.artdeco-button--secondary',
    { id: emberId(), target: '_blank', rel: 'noopener', href },
    words.website,
  );
  const follow = h(
    'button.follow.org-company-follow-button.artdeco-button.artdeco-button--primary',
    { type: 'button', 'aria-pressed': 'false' },
    words.follow,
  );
  const inner = h('div.org-top-card-primary-actions__inner', { role: 'region' }, follow, visit);
  return h('div.org-top-card-primary-actions.org-top-card__primary-actions', {}, inner);
}

function tabs({ words }: App, company: Company, sub: string): HTMLElement {
  const tab = (label: string, path: string) => {
    const here = sub.replace(/\/$/, '') === path;
    const anchor = h(
      'a',
      {
        id: emberId(),
        class: `ember-view pv3 ph4 t-16 t-bold org-page-navigation__item-anchor${here ? ' active' : ''}`,
        'aria-current': here ? 'page' : 'false',
        href: companyPath(company, path && `${path}/`),
      },
      label,
    );
    return h('li.org-page-navigation__item.m0', {}, anchor);
  };
  const items = [
    tab(words.home, ''),
    tab(words.about, 'about'),
    tab(words.posts, 'posts'),
    tab(words.jobs, 'jobs'),
    tab(words.people, 'people'),
  ];
  return h(
    'div.ember-view',
    { id: emberId() },
    h('nav.org-page-navigation', {}, h('ul.org-page-navigation__items', {}, ...items)),
  );
}

function bodyOf(app: App, company: Company, sub: string): HTMLElement {
  return sub.startsWith('people') ? staffOf(app, company) : about(app, company);
}

function about({ words }: App, { website, industry, staff, tagline }: Company): HTMLElement {
  const link = h(
    'a.link-without-visited-state',
    { href: website, rel: 'noopener noreferrer', target: '_blank' },
    website,
  );
  const list = h(
    'dl.overflow-hidden',
    {},
    h('dt', {}, words.website),
    h('dd', {}, link),
    h('dt', {}, words.industry),
    h('dd', {}, industry),
    h('dt', {}, words.size),
    h('dd', {}, `${staff} ${words.staff}`),
  );
  return h(
    'section.artdeco-card.org-page-details-module__card-spacing.org-about-module__margin-bottom',
    {},
    h('h2.text-heading-xlarge', {}, words.about),
    h('p', {}, tagline),
    list,
  );
}

function staffOf(app: App, { id }: Company): HTMLElement {
  const people = app.world.members.filter(({ jobs: [job] }) => job?.companyId === id);
  return emberCard('people', app.words.people, h('ul', {}, ...people.map((one) => personItem(app, one))));
}
