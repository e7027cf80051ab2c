import type { Member } from '../world/world.ts';
import { type App, absolute, currentJob, isViewer, profilePath } from './app.ts';
import { face, hue, logo } from './avatar.ts';
import { componentKey, h, nest } from './dom.ts';
import { icon } from './icons.ts';
import { degreeOf } from './words.ts';

/** Every card of a profile carries the member's id in its name. */
export const cardKey = ({ id }: Member, card: string) => `com.linkedin.sdui.profile.card.ref${id}${card}`;

export function topCard(app: App, member: Member): HTMLElement {
  const key = cardKey(member, 'Topcard');
  const section = h(
    'section.x-card.x-top',
    { componentkey: key },
    nest(1, pictures(app, member), body(app, member), actions(app, member)),
  );
  return h('div', { componentkey: key }, h('div', { 'data-display-contents': 'true' }, section));
}

function pictures(app: App, member: Member): HTMLElement {
  const key = componentKey();
  const own = isViewer(app, member);
  const cover = h('figure.x-cover', { style: `--hue: ${hue(member.name)}` });
  return nest(
    2,
    nest(2, h('a', { tabindex: 0, href: absolute(profilePath(member, 'overlay/background-photo/')) }, cover)),
    h(
      'a.x-face',
      { tabindex: 0, href: absolute(profilePath(member)), componentkey: key },
      h('div', { componentkey: key }, h('figure', { 'aria-hidden': 'true' }, face(member.name, 152))),
    ),
    own
      ? h(
          'a.x-edit',
          { 'aria-label': app.words.editIntro, href: absolute(profilePath(member, 'edit/intro/')) },
          icon('pencil', 20),
        )
      : h('div'),
  );
}

function body(app: App, member: Member): HTMLElement {
  const key = componentKey();
  const link = h(
    'a',
    { tabindex: 0, href: absolute(profilePath(member)), componentkey: key },
    h('div', { componentkey: key }, nest(1, h('h2.x-name', {}, member.name))),
  );
  const trigger = h('div', { 'aria-expanded': 'false', 'aria-haspopup': 'dialog' }, contents(link));
  const text = nest(
    1,
    h('div.x-line', {}, trigger, ...degrees(app, member)),
    h('p.x-headline', {}, member.headline),
    h('p.x-affiliation', {}, affiliation(member)),
    whereabouts(app, member),
  );
  return h('div.x-body', {}, h('div.x-who', {}, text), sideButtons(member));
}

const contents = (...children: HTMLElement[]) => h('div', { 'data-display-contents': 'true' }, ...children);

/** Both the first degree and the true one are there; which of them shows is a matter of style. */
function degrees(app: App, member: Member): HTMLElement[] {
  if (isViewer(app, member)) return [];
  const mark = (degree: 1 | 2 | 3) => h('p.x-degree', {}, `· ${degreeOf(app.words, degree)}`);
  return member.degree === 2
    ? [h('p.x-degree.x-hidden', {}, mark(1).textContent), contents(mark(2))]
    : [mark(member.degree)];
}

/** `Company · School`; somebody without a job shows the school alone, and nothing tells it from a company. */
function affiliation(member: Member): string {
  const company = currentJob(member)?.company;
  return [company, member.slug.length % 2 || !company ? member.school : ''].filter(Boolean).join(' · ');
}

function whereabouts({ words }: App, member: Member): HTMLElement {
  const info = h('a', { href: absolute(profilePath(member, 'overlay/contact-info/')) }, words.contactInfo);
  return h('div.x-line.x-soft', {}, h('p', {}, member.place), h('p', {}, '·'), h('p', {}, info));
}

/** The first is the company of today, where there is one. */
function sideButtons(member: Member): HTMLElement {
  const company = currentJob(member)?.company;
  const names = company ? [company, member.school] : [member.school];
  return h('div.x-sides', {}, nest(1, ...names.map(sideButton)));
}

function sideButton(name: string): HTMLElement {
  return h(
    'div.x-side',
    { role: 'button', tabindex: 0 },
    h('div.x-line', {}, h('figure', { 'aria-hidden': 'true' }, logo(name, 32)), nest(3, h('p', {}, name))),
  );
}

function actions(app: App, member: Member): HTMLElement {
  const { words } = app;
  const count = h('p.x-count', {}, `500+ ${words.connections}`);
  return h(
    'div.x-foot',
    {},
    h('div', {}, count),
    mutual(app, member),
    h('div.x-line', {}, ...buttons(app, member)),
  );
}

function mutual({ words }: App, member: Member): HTMLElement {
  const href = absolute('/search/results/people/');
  return h(
    'div.x-soft',
    {},
    h('a', { tabindex: 0, href }, h('strong', {}, 'Priya Nair'), ` · ${member.name.length} ${words.mutual}`),
  );
}

function buttons(app: App, member: Member): HTMLElement[] {
  const { words } = app;
  if (isViewer(app, member))
    return [
      contents(button(words.openTo, 'x-primary')),
      contents(
        h(
          'a.x-button',
          { href: absolute(profilePath(member, 'edit/forms/next-action/')), componentkey: componentKey() },
          h('span', {}, words.addSection),
        ),
      ),
    ];
  return [
    contents(messageLink(app, member)),
    contents(button(words.follow, '')),
    contents(button(words.more, 'x-quiet')),
  ];
}

/** In LinkedIn, the member is in the address’s query. */
export function messageLink({ words }: App, member: Member): HTMLElement {
  return h(
    'a.x-button.x-primary',
    {
      'aria-disabled': 'false',
      href: `/messaging/compose/?recipient=${member.id}`,
      componentkey: componentKey(),
    },
    h('span', {}, h('span', {}, words.message)),
  );
}

function button(label: string, kind: string): HTMLElement {
  return h(
    'button',
    { type: 'button', class: `x-button ${kind}`, componentkey: componentKey(), 'aria-label': label },
    h('span', {}, label),
  );
}

/** The bar that comes in when the card is scrolled away; it names the member a second time. */
export function toolbar(app: App, member: Member): HTMLElement {
  const who = h(
    'a',
    { tabindex: 0, href: absolute(profilePath(member)) },
    h(
      'div.x-line',
      { 'aria-label': member.name },
      h('figure', { 'aria-hidden': 'true' }, face(member.name, 32)),
      h('div', {}, h('p', {}, member.name), h('div', {}, h('p.x-soft', {}, member.headline))),
    ),
  );
  const inner = h(
    'div.x-line',
    { componentkey: componentKey() },
    who,
    h('div.x-line', {}, ...buttons(app, member)),
  );
  return h('div.x-toolbar', { role: 'toolbar' }, nest(2, contents(inner)));
}
