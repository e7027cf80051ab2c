import type { Company, Member } from '../world/world.ts';
import { type App, currentJob, findCompany, type View } from './app.ts';
import { face, logo } from './avatar.ts';
import { emberId, h } from './dom.ts';
import { gear } from './gear.ts';
import { icon } from './icons.ts';
import type { Route } from './route.ts';

/** Sales Navigator's bar, and the place for its pages. */
export function buildSalesFrame(app: App): HTMLElement {
  const { words } = app;
  const box = h('div.content-container', { id: 'content-main' });
  const search = h(
    'div.global-typeahead',
    { role: 'search' },
    icon('search', 18),
    h('input', { placeholder: words.search, 'aria-label': words.search }),
  );
  const home = h('a.sales-home', { href: '/sales/home' }, 'Sales Navigator');
  document.body.prepend(
    h(
      'header.sales-bar',
      { id: 'global-nav' },
      home,
      search,
      h('a', { href: '/feed/' }, words.home),
      gear(app),
    ),
    box,
  );
  return box;
}

export function salesView(app: App, route: Route): View {
  const member =
    route.kind === 'lead' ? app.world.members.find(({ leadId }) => leadId === route.id) : undefined;
  if (member) return leadView(app, route, member);
  const company = route.kind === 'sales-account' ? findCompany(app, route.id) : undefined;
  return company ? accountView(app, route, company) : listView(app, route);
}

export const leadPath = ({ leadId }: Member) => `/sales/lead/${leadId},NAME_SEARCH,kT4q`;

/** Nothing here has the member's slug: it is behind a menu, until that is opened. */
function leadView(app: App, route: Route, member: Member): View {
  const { words } = app;
  const top = h(
    'section.sales-card.lead',
    { id: 'profile-card-section', 'data-sn-view-name': 'feature-lead-top-card' },
    face(member.name, 96),
    h(
      'div',
      {},
      h('h1', { 'data-anonymize': 'person-name', 'data-x--lead--name': true }, member.name),
      h('span', { 'data-anonymize': 'headline' }, member.headline),
      h('div', { 'data-anonymize': 'location' }, member.place),
      h(
        'div.actions',
        {},
        h('button.primary', { type: 'button' }, words.lead),
        h('button', { type: 'button', 'data-x--lead-actions-bar-overflow-menu': true }, words.more),
      ),
    ),
  );
  const below = h('div', {}, role(app, member), contact(), others(app, member));
  return {
    route,
    title: `${member.name} | Sales Navigator`,
    element: h('main', { id: 'content-main-lead' }, top, below),
    top: [top],
    rest: [below],
  };
}

function role(app: App, member: Member): HTMLElement {
  const job = currentJob(member);
  const page = findCompany(app, job?.companyId ?? null);
  const text = job
    ? h(
        'p',
        {},
        h('span', { 'data-anonymize': 'job-title' }, job.title),
        ' · ',
        page
          ? h('a', { 'data-anonymize': 'company-name', href: `/sales/company/${page.id}` }, job.company)
          : h('span', { 'data-anonymize': 'company-name' }, job.company),
      )
    : null;
  return h(
    'section.sales-card',
    { 'data-sn-view-name': 'lead-current-role' },
    h('h2', {}, app.words.role),
    text,
  );
}

const contact = () =>
  h(
    'section.sales-card',
    { 'data-sn-view-name': 'lead-contact-info' },
    icon('globe', 20),
    h('a', { 'data-anonymize': 'url', href: 'https://blog.example/' }, 'blog.example'),
  );

/** Similar leads: names with the same mark, of whom the page is not about. */
function others(app: App, member: Member): HTMLElement {
  const people = app.world.members.filter(({ slug }) => slug !== member.slug).slice(0, 4);
  return h(
    'section.sales-card',
    { 'data-sn-view-name': 'lead-similar-leads' },
    h('h2', {}, app.words.alsoViewed),
    ...people.map(leadRow),
  );
}

function leadRow(member: Member): HTMLElement {
  const job = currentJob(member);
  return h(
    'div.row',
    { id: emberId() },
    face(member.name, 40),
    h(
      'div',
      {},
      h('a', { 'data-anonymize': 'person-name', href: leadPath(member) }, member.name),
      h('div', { 'data-anonymize': 'company-name' }, job?.company ?? ''),
    ),
  );
}

function accountView(app: App, route: Route, company: Company): View {
  const { words } = app;
  const top = h(
    'section.sales-card.lead',
    { 'data-sn-view-name': 'feature-account-top-card' },
    logo(company.name, 96),
    h(
      'div',
      {},
      h('div.account-name', { 'data-anonymize': 'company-name' }, company.name),
      h('span', { 'data-anonymize': 'industry' }, company.industry),
      h('div', { 'data-anonymize': 'location' }, company.place),
      h(
        'div.actions',
        {},
        h('button.primary', { type: 'button' }, words.saveAccount),
        h(
          'a',
          {
            'data-control-name': 'visit_company_website',
            href: company.website,
            target: '_blank',
            rel: 'noopener',
          },
          words.website,
        ),
      ),
    ),
  );
  const staff = app.world.members.filter(({ jobs: [job] }) => job?.companyId === company.id).slice(0, 6);
  const below = h('div', {}, h('section.sales-card', {}, h('h2', {}, words.people), ...staff.map(leadRow)));
  return {
    route,
    title: `${company.name} | Sales Navigator`,
    element: h('main', {}, top, below),
    top: [top],
    rest: [below],
  };
}

function listView(app: App, route: Route): View {
  const rows = app.world.members.slice(0, 20).map(leadRow);
  return {
    route,
    title: 'Sales Navigator',
    element: h('main', {}, h('section.sales-card', {}, ...rows)),
    top: [],
    rest: [],
  };
}
