import type { Member } from '../world/world.ts';
import { type App, currentJob, isViewer, profilePath } from './app.ts';
import { face, hue, logo } from './avatar.ts';
import { emberId, h } from './dom.ts';
import { icon } from './icons.ts';
import { degreeOf } from './words.ts';

export function emberTop(app: App, member: Member): HTMLElement {
  const own = isViewer(app, member);
  return h(
    'section.artdeco-card.pHaXkQw',
    { 'data-member-id': member.number },
    h('div.profile-background-image', { style: `--hue: ${hue(member.name)}` }),
    h(
      'div.ph5.pb5',
      {},
      h(
        'div.display-flex',
        {},
        photo(member, own),
        h('div.flex-1.flex-column', {}, own ? editButton(app, member) : null),
      ),
      h('div.mt2.relative', {}, who(app, member), sides(app, member), whereabouts(app, member)),
      h(
        'ul.connections',
        {},
        h('li.text-body-small', {}, h('span.t-bold', {}, '500+'), ` ${app.words.connections}`),
      ),
      actions(app, member, own),
    ),
    h('div', { id: 'profile-sticky-header-toggle' }),
  );
}

function photo({ name }: Member, own: boolean): HTMLElement {
  const image = (kind: string) =>
    face(name, 152, { id: emberId(), class: `${kind} evi-image ember-view`, alt: name });
  const inner = own
    ? h(
        'div.pv-top-card__photo-wrapper.ml0',
        {},
        h(
          'div.profile-photo-edit.pv-top-card__edit-photo',
          {},
          h('button.profile-photo-edit__edit-btn', { type: 'button' }, image('profile-photo-edit__preview')),
        ),
      )
    : h(
        'div.pv-top-card__non-self-photo-wrapper.ml0',
        {},
        h(
          'button.pv-top-card-profile-picture__container.pv-top-card__photo',
          { type: 'button', 'aria-label': name },
          image('pv-top-card-profile-picture__image--show'),
        ),
      );
  return h('div.text-align-left.pv-top-card--photo-resize', {}, inner);
}

function editButton({ words }: App, member: Member): HTMLElement {
  const button = h(
    'button.artdeco-button.artdeco-button--circle.ember-view',
    { id: emberId(), type: 'button', 'aria-label': words.editIntro },
    icon('pencil', 20),
  );
  return h(
    'a.ember-view.edit',
    { id: emberId(), href: profilePath(member, 'edit/intro/'), tabindex: -1 },
    button,
  );
}

/** The class of the heading was text-heading-xlarge until about 2025, and is a hash since. */
function who(app: App, member: Member): HTMLElement {
  const heading = h('h1.kGfNyxts.inline.t-24.v-align-middle.break-words', {}, member.name);
  const link = h(
    'a.ember-view',
    { id: emberId(), href: profilePath(member, 'overlay/about-this-profile/'), 'aria-label': member.name },
    heading,
  );
  const trigger = h('span.artdeco-hoverable-trigger', { tabindex: -1, id: emberId() }, link);
  const degree = isViewer(app, member)
    ? null
    : h('span.dist-value', {}, ` · ${degreeOf(app.words, member.degree)}`);
  const headline = h(
    'div.text-body-medium.break-words',
    { 'data-generated-suggestion-target': `urn:li:fsu_profileActionDelegate:${member.number}` },
    member.headline,
  );
  return h('div', {}, h('div', {}, trigger, degree), headline);
}

/** The company of today and the school, as buttons that say what they are only in their translated label. */
function sides({ words }: App, member: Member): HTMLElement {
  const company = currentJob(member)?.company;
  return h(
    'ul.pv-text-details__right-panel',
    {},
    company ? side(company, `${words.currently}: ${company}`) : null,
    side(member.school, `${words.schoolIs}: ${member.school}`),
  );
}

function side(name: string, label: string): HTMLElement {
  const text = h(
    'div.inline-show-more-text--is-collapsed',
    { style: '-webkit-line-clamp:2;', tabindex: -1 },
    name,
  );
  return h(
    'li',
    {},
    h(
      'button.text-align-left',
      { type: 'button', 'aria-label': label },
      logo(name, 32, { id: emberId(), class: 'evi-image ember-view EntityPhoto-square-1' }),
      h('span.hoverable-link-text.break-words.text-body-small.t-black', {}, text),
    ),
  );
}

function whereabouts({ words }: App, member: Member): HTMLElement {
  const info = h(
    'a.ember-view.link-without-visited-state',
    { href: profilePath(member, 'overlay/contact-info/'), id: 'top-card-text-details-contact-info' },
    words.contactInfo,
  );
  const place = h('span.text-body-small.inline.t-black--light.break-words', {}, member.place);
  return h('div.mt2.place', {}, place, h('span.t-black--light', {}, ' · ', info));
}

function actions({ words }: App, member: Member, own: boolean): HTMLElement {
  const buttons = own
    ? [emberButton(words.openTo, 'primary'), emberButton(words.addSection, 'secondary')]
    : [
        messageButton(words.message, member, 'primary'),
        emberButton(words.connect, 'secondary'),
        emberButton(words.more, 'tertiary'),
      ];
  return h('div.pvs-profile-actions', {}, ...buttons);
}

export function emberButton(label: string, kind: string): HTMLElement {
  return h(
    'button',
    {
      class: `artdeco-button artdeco-button--2 artdeco-button--${kind} ember-view pvs-profile-actions__action`,
      id: emberId(),
      type: 'button',
      'aria-label': label,
    },
    h('span.artdeco-button__text', {}, label),
  );
}

/** A button, not a link: it says nothing of whom it is to but in its label. */
export function messageButton(label: string, { id, name }: Member, kind: string): HTMLElement {
  const button = emberButton(label, kind);
  button.setAttribute('aria-label', `${label} ${name}`);
  button.setAttribute('data-sample-go', `/messaging/compose/?recipient=${id}`);
  return button;
}

/** The bar that comes in when the card is scrolled away; it names the member, but does not link to them. */
export function emberToolbar(member: Member): HTMLElement {
  const title = h('div.artdeco-entity-lockup__title.ember-view', { id: emberId() }, member.name);
  const subtitle = h(
    'div.artdeco-entity-lockup__subtitle.ember-view.truncate',
    { id: emberId() },
    member.headline,
  );
  const lockup = h(
    'div.artdeco-entity-lockup.artdeco-entity-lockup--size-1.ember-view',
    { id: emberId() },
    h('div.artdeco-entity-lockup__content.ember-view', { id: emberId() }, title, subtitle),
  );
  return h(
    'section.scaffold-layout-toolbar.scaffold-layout-toolbar--is-fixed',
    {},
    h('div.scaffold-layout-toolbar__content', {}, lockup),
  );
}
