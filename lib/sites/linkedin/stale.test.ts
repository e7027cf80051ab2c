// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { look, nothingYet } from '../look.ts';
import { arden, companyPage, ember, jonas, maria, sdui, show } from './fixture.ts';
import { linkedin } from './index.ts';

/** What is seen at each step, long after the one before: by the address's key, or nothing. */
function walk(steps: readonly (readonly [path: string, html?: string])[]): (string | undefined)[] {
  let glance = nothingYet;
  return steps.map(([path, html], step) => {
    history.replaceState(null, '', path);
    if (html !== undefined) show(html, '');
    const after = (wait: number) => look(onThisHost, document, glance, null, step * 10_000 + wait);
    glance = after(0);
    glance = after(glance.wait);
    return glance.seen?.key;
  });
}

/** The page of a test cannot be at LinkedIn's own host. */
const real = (url: URL) => new URL(url.pathname + url.search, 'https://www.linkedin.com');
const onThisHost: typeof linkedin = {
  ...linkedin,
  address: (url) => linkedin.address(real(url)),
  pages: linkedin.pages.map((page) => ({
    ...page,
    isPage: (url) => page.isPage(real(url)),
    read: (document, url) => page.read(document, real(url)),
  })),
};

const brightlane = { slug: 'brightlane', name: 'Brightlane', numbers: ['2207'] };
const lead = (name: string) => `<h1 data-anonymize="person-name">${name}</h1>`;
const account = (name: string) => `<div data-anonymize="company-name">${name}</div>`;
const talk = (slug: string) => `<a class="msg-thread__link-to-profile" href="/in/${slug}/">x</a>`;

test.each([
  ['profiles', '/in/maria-lopes/', '/in/jonas-kern/', sdui(maria), sdui(jonas)],
  ['older profiles', '/in/maria-lopes/', '/in/jonas-kern/', ember(maria), ember(jonas)],
  [
    'companies',
    '/company/arden-medical/',
    '/company/brightlane/',
    companyPage(arden),
    companyPage(brightlane),
  ],
  ['companies by number', '/company/1441/', '/company/2207/', companyPage(arden), companyPage(brightlane)],
  ['leads', '/sales/lead/ACwAA1', '/sales/lead/ACwAA2', lead('Maria Lopes'), lead('Jonas Kern')],
  ['accounts', '/sales/company/1441', '/sales/company/2207', account('Arden'), account('Brightlane')],
  ['conversations', '/messaging/thread/1', '/messaging/thread/2', talk('maria-lopes'), talk('jonas-kern')],
])('of two %s one is never seen at the address of the other', (_, first, second, html, other) => {
  const [one, stale, next, back, again] = walk([
    [first, html],
    [second],
    [second, other],
    [first],
    [first, html],
  ]);
  expect([stale, back]).toEqual([undefined, undefined]);
  expect([one, next].every(Boolean)).toBe(true);
  expect(next).not.toBe(one);
  expect(again).toBe(one);
});

test('a person and a company of the same name are told apart', () => {
  const person = sdui({ ...maria, slug: 'arden-medical' });
  expect(
    walk([
      ['/in/arden-medical/', person],
      ['/company/arden-medical/'],
      ['/company/arden-medical/', companyPage(arden)],
    ]),
  ).toEqual(['arden-medical', undefined, 'arden-medical']);
});

test.each([
  ['a profile', `/in/${maria.urn}/`, '/in/maria-lopes/', sdui(maria)],
  ['an older profile', `/in/${maria.urn}/`, '/in/maria-lopes/', ember(maria)],
  ['a company', '/company/1441/', '/company/arden-medical/', companyPage(arden)],
  [
    'a company that does not show its number',
    '/company/1441/',
    '/company/arden-medical/',
    companyPage({ ...arden, numbers: [] }),
  ],
])('%s stays when LinkedIn puts the name into its address', (_, number, name, html) => {
  const seen = walk([[number, html], [name], [`${name}details/`]]);
  expect(seen.every(Boolean)).toBe(true);
});

test('what is of an address by number is not taken from the page that was there before', () => {
  expect(
    walk([['/in/maria-lopes/', ember(maria)], [`/in/${jonas.urn}/`], [`/in/${jonas.urn}/`, ember(jonas)]]),
  ).toEqual(['maria-lopes', undefined, 'jonas-kern']);
});
