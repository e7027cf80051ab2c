import type { Company } from '../world/world.ts';
import { type App, absolute } from './app.ts';
import { hue, logo } from './avatar.ts';
import { h } from './dom.ts';

/** A company for who is not signed in. */
export function companyPage(app: App, company: Company): HTMLElement {
  const { words } = app;
  const { name, tagline, website, industry, staff } = company;
  const top = h(
    'section.top-card-layout.container-lined',
    {},
    h('figure.cover-img', { style: `--hue: ${hue(name)}` }),
    h(
      'div.top-card-layout__card',
      {},
      logo(name, 128, { class: 'top-card__profile-image' }),
      h(
        'div.top-card-layout__entity-info',
        {},
        h('h1.top-card-layout__title', {}, name),
        h('h2.top-card-layout__headline', {}, tagline),
      ),
    ),
  );
  const about = h(
    'section.core-section-container',
    { 'data-test-id': 'about-us' },
    h('h2.core-section-container__title', {}, words.about),
    h(
      'dl',
      {},
      h(
        'div',
        { 'data-test-id': 'about-us__website' },
        h('dt', {}, words.website),
        h(
          'dd',
          {},
          h('a.link', { href: absolute(`/redir/redirect?url=${encodeURIComponent(website)}`) }, website),
        ),
      ),
      h('div', { 'data-test-id': 'about-us__industry' }, h('dt', {}, words.industry), h('dd', {}, industry)),
      h('div', { 'data-test-id': 'about-us__size' }, h('dt', {}, words.size), h('dd', {}, staff)),
    ),
  );
  return h(
    'main.main',
    { id: 'main-content', role: 'main' },
    h('section.core-rail', {}, h('div.details', {}, top, about)),
  );
}
