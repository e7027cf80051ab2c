import type { Job, Member } from '../world/world.ts';
import { type App, absolute, findCompany, othersThan, profilePath } from './app.ts';
import { face, logo } from './avatar.ts';
import { componentKey, h, nest } from './dom.ts';
import { cardKey } from './sdui-top.ts';
import { degreeOf } from './words.ts';

/** The cards below the top card, each in its group, with the empty ones that LinkedIn leaves. */
export function cards(app: App, member: Member): { element: HTMLElement; jobs: HTMLElement } {
  const jobs = h('div', { componentkey: cardKey(member, 'ExperienceTopLevelSection') });
  const group = (name: string, ...inside: HTMLElement[]) => groupOf(member, name, inside);
  const element = h(
    'div.x-cards',
    {},
    h('div', { componentkey: `ProfilePostConnectDrawer_${member.slug}` }),
    group('profileCardsAboveActivity', highlights(app, member), about(app, member)),
    group('profileCardsActivity', activity(app, member)),
    group('profileCardsBelowActivityPart1', jobs, education(app, member)),
    group('profileCardsBelowActivityPart2'),
  );
  return { element, jobs };
}

function groupOf({ slug }: Member, name: string, inside: readonly HTMLElement[]): HTMLElement {
  const component = `com.linkedin.sdui.generated.profile.dsl.impl.${name}`;
  const box = h('div', { 'data-sdui-component': component }, ...inside);
  return h('div', { componentkey: `${name}${slug}` }, box);
}

function card(key: string, title: string, ...children: HTMLElement[]): HTMLElement {
  const head = h('div', {}, h('h2.x-title', {}, title));
  const section = h('section.x-card', { componentkey: key }, nest(1, head, ...children));
  return h('div', { componentkey: key }, h('div', { 'data-display-contents': 'true' }, section));
}

/** An account, if possible one that the member has nothing to do with. */
const sharedWith = (app: App, { jobs }: Member) =>
  jobs.some(({ companyId }) => companyId === findCompany(app, 'arden-medical')?.id)
    ? 'brightlane'
    : 'arden-medical';

/** What the viewer and the member share: the first link to a company on the page, and not where they work. */
function highlights(app: App, member: Member): HTMLElement {
  const shared = findCompany(app, sharedWith(app, member));
  const href = absolute(`/company/${shared?.id}/`);
  const text = h(
    'a',
    { tabindex: 0, href },
    nest(2, h('p.x-bold', {}, app.words.bothAt), h('p.x-soft', {}, shared?.name)),
  );
  const row = h(
    'div.x-line',
    {},
    h('a', { tabindex: 0, href }, h('figure', { 'aria-hidden': 'true' }, logo(shared?.name ?? '', 48))),
    text,
  );
  return card(componentKey(), app.words.shared, nest(2, row), h('span.x-hidden', {}, member.name));
}

function about({ words }: App, member: Member): HTMLElement {
  const text = h('span', { tabindex: -1, 'data-testid': 'expandable-text-box' }, member.about);
  return card(cardKey(member, 'About'), words.about, h('div', {}, h('p', {}, text)));
}

/** A post that mentions somebody else. */
function activity(app: App, member: Member): HTMLElement {
  const [other] = othersThan(app, member, 3).slice(-1);
  const mention = other ? h('a', { href: absolute(profilePath(other)) }, other.name) : h('span');
  const post = h('p', {}, 'Thank you, ', mention, ', for a day without a single slide.');
  return card(cardKey({ ...member, id: member.slug }, 'Activity'), app.words.activity, h('div', {}, post));
}

function education({ words }: App, member: Member): HTMLElement {
  const row = h(
    'div.x-line',
    {},
    h('figure', {}, logo(member.school, 48)),
    nest(1, h('p.x-bold', {}, member.school), h('p.x-soft', {}, '2009 – 2014')),
  );
  return card(cardKey(member, 'EducationTopLevelSection'), words.education, row);
}

/** Comes late, into the place kept for it. */
export function jobsCard(app: App, member: Member): HTMLElement {
  const key = cardKey(member, 'ExperienceTopLevelSection');
  const anchor = h('div', { componentkey: `profile_experience_top_anchor_${member.slug}` });
  const list = h('div', {}, ...member.jobs.map((job) => jobRow(app, job)));
  const all = h(
    'a.x-all',
    { href: absolute(profilePath(member, 'details/experience/')), componentkey: componentKey() },
    app.words.showAll,
  );
  const section = h(
    'section.x-card',
    { componentkey: key },
    nest(1, anchor, nest(1, h('h2.x-title', {}, app.words.experience)), list, all),
  );
  return h('div', { 'data-display-contents': 'true' }, section);
}

/** An employer without a page is linked to a search for its name. */
export function jobRow({ words }: App, { companyId, company, title, from, to }: Job): HTMLElement {
  const href = companyId
    ? absolute(`/company/${companyId}/`)
    : absolute(`/search/results/all/?keywords=${encodeURIComponent(company)}`);
  const key = componentKey();
  const text = nest(
    2,
    h('div', {}, h('p.x-bold', {}, title), h('p', {}, `${company} · ${words.fullTime}`)),
    h('p.x-soft', {}, `${from} – ${to ?? words.present}`),
  );
  return h(
    'div.x-job',
    { componentkey: `entity-collection-item-${key.slice(0, 8)}` },
    nest(
      2,
      h(
        'div.x-line',
        {},
        h(
          'a',
          { tabindex: 0, href, componentkey: key },
          h('figure', { componentkey: key }, logo(company, 48)),
        ),
        h('div', {}, h('a', { tabindex: 0, href }, text)),
      ),
    ),
  );
}

/** The column beside: other people, whom the page is not about. */
export function aside(app: App, member: Member): HTMLElement {
  const others = othersThan(app, member, 7);
  return h(
    'div.x-aside',
    {},
    peopleCard(app, `profileAsideBrowsemap${member.slug}`, app.words.alsoViewed, others.slice(0, 4)),
    peopleCard(app, `profileAsidePymk${member.slug}`, app.words.mayKnow, others.slice(4)),
  );
}

function peopleCard(app: App, key: string, title: string, people: readonly Member[]): HTMLElement {
  const section = h(
    'section.x-card',
    { componentkey: componentKey() },
    nest(1, nest(1, h('h2.x-title', {}, title)), nest(2, ...people.map((one) => personRow(app, one)))),
  );
  return h('div', { componentkey: key }, h('div', { 'data-display-contents': 'true' }, section));
}

export function personRow({ words }: App, member: Member): HTMLElement {
  const key = componentKey();
  const href = absolute(profilePath(member));
  const name = h('p.x-bold', {}, h('a', { href }, member.name));
  return h(
    'div.x-person',
    {},
    h('div', { 'data-display-contents': 'true' }, h('a', { tabindex: 0, href, componentkey: key })),
    h(
      'div.x-line',
      { componentkey: key },
      h(
        'a',
        { tabindex: 0, href, componentkey: key },
        h('figure', { 'aria-hidden': 'true' }, face(member.name, 48)),
      ),
      h(
        'div',
        {},
        h('div.x-line', {}, name, h('p.x-degree', {}, `· ${degreeOf(words, member.degree)}`)),
        h('p.x-soft', {}, member.headline),
        h(
          'a.x-button',
          { 'aria-disabled': 'false', href: `/messaging/compose/?recipient=${member.id}` },
          words.message,
        ),
      ),
    ),
  );
}
