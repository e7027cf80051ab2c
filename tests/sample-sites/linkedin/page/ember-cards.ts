import type { Job, Member } from '../world/world.ts';
import { type App, absolute, othersThan, profilePath } from './app.ts';
import { face, logo } from './avatar.ts';
import { emberId, h } from './dom.ts';
import { messageButton } from './ember-top.ts';
import { degreeOf } from './words.ts';

/** A card is found by the empty anchor at its start. */
export function emberCard(anchor: string, title: string, ...children: HTMLElement[]): HTMLElement {
  const heading = h('h2.pvs-header__title.text-heading-large', {}, ...twice(title));
  return h(
    'section.artdeco-card.pv-profile-card.break-words.mt2',
    { tabindex: -1, 'data-view-name': 'profile-card' },
    h('div.pv-profile-card__anchor', { id: anchor }),
    h('div.pvs-header', {}, h('div.pvs-header__top-container--no-stack', {}, heading)),
    ...children,
  );
}

/** Texts stand twice, for eyes and for screen readers. */
function twice(text: string): HTMLElement[] {
  return [h('span', { 'aria-hidden': 'true' }, text), h('span.visually-hidden', {}, text)];
}

export function aboutCard({ words }: App, { about }: Member): HTMLElement {
  const text = h('div.inline-show-more-text--is-collapsed', { tabindex: -1 }, ...twice(about));
  return emberCard('about', words.about, h('div.display-flex.ph5.pv3', {}, text));
}

/** A post that mentions somebody else. */
export function activityCard(app: App, member: Member): HTMLElement {
  const [other] = othersThan(app, member, 3).slice(-1);
  const mention = other ? h('a.ember-view', { id: emberId(), href: profilePath(other) }, other.name) : null;
  const post = h(
    'div.pv0.ph5',
    {},
    h('span', { dir: 'ltr' }, 'Thank you, ', mention, ', for a day without a single slide.'),
  );
  return emberCard('content_collections', app.words.activity, post);
}

export function jobsEmberCard(app: App, member: Member): HTMLElement {
  const list = h('ul', {}, ...member.jobs.map((job) => jobItem(app, job)));
  const all = h(
    'a.optional-action-target-wrapper.artdeco-button',
    { href: absolute(profilePath(member, 'details/experience/')) },
    app.words.showAll,
  );
  return emberCard(
    'experience',
    app.words.experience,
    h('div', {}, list),
    h('div.pvs-list__footer-wrapper', {}, all),
  );
}

export function jobItem({ words }: App, { companyId, company, title, from, to }: Job): HTMLElement {
  const href = companyId
    ? absolute(`/company/${companyId}/`)
    : absolute(`/search/results/all/?keywords=${encodeURIComponent(company)}`);
  const link = h(
    'a.optional-action-target-wrapper.display-flex',
    {
      'data-field': 'experience_company_logo',
      target: '_self',
      href,
      ...(!companyId && { tabindex: -1, 'aria-hidden': 'true' }),
    },
    h(
      'div.pvs-entity__image',
      {},
      logo(company, 48, { id: emberId(), class: 'EntityPhoto-square-3 evi-image ember-view' }),
    ),
  );
  const lines = [
    h('div.mr1.t-bold', {}, ...twice(title)),
    h('span.t-14.t-normal', {}, ...twice(`${company} · ${words.fullTime}`)),
    h('span.t-14.t-normal.t-black--light', {}, ...twice(`${from} – ${to ?? words.present}`)),
  ];
  return entity(link, lines);
}

function entity(link: HTMLElement, lines: readonly HTMLElement[]): HTMLElement {
  const text = h('div.display-flex.flex-column.full-width.align-self-center', {}, ...lines);
  return h(
    'li.artdeco-list__item',
    {},
    h('div.entity', { 'data-view-name': 'profile-component-entity' }, h('div', {}, link), text),
  );
}

export function educationCard({ words }: App, { school }: Member): HTMLElement {
  const link = h(
    'a.optional-action-target-wrapper.display-flex',
    { 'data-field': 'education_company_logo', href: absolute('/search/results/all/') },
    logo(school, 48),
  );
  return emberCard(
    'education',
    words.education,
    h('div', {}, h('ul', {}, entity(link, [h('div.mr1.t-bold', {}, ...twice(school))]))),
  );
}

/** The column beside: other people, whom the page is not about. */
export function emberAside(app: App, member: Member): HTMLElement {
  const others = othersThan(app, member, 6);
  return h(
    'aside.scaffold-layout__aside',
    {},
    people(app, 'browsemap_recommendation', app.words.alsoViewed, others.slice(0, 4)),
    people(app, 'pymk_recommendation_from_aggregator', app.words.mayKnow, others.slice(4)),
  );
}

const people = (app: App, anchor: string, title: string, members: readonly Member[]) =>
  emberCard(anchor, title, h('div', {}, h('ul', {}, ...members.map((one) => personItem(app, one)))));

export function personItem({ words }: App, member: Member): HTMLElement {
  const href = absolute(profilePath(member));
  const field = { 'data-field': 'browsemap_card_click', target: '_self', href };
  const link = h(
    'a.optional-action-target-wrapper.display-flex',
    field,
    face(member.name, 48, { alt: member.name }),
  );
  const name = h(
    'a.optional-action-target-wrapper.display-flex.flex-column.full-width',
    field,
    h(
      'div',
      {},
      h('span.t-bold.hoverable-link-text', {}, ...twice(member.name)),
      h('span.t-black--light', {}, ` · ${degreeOf(words, member.degree)}`),
    ),
  );
  return entity(link, [
    name,
    h('div.t-14.t-black--light', {}, ...twice(member.headline)),
    h('div', {}, messageButton(words.message, member, 'secondary')),
  ]);
}
