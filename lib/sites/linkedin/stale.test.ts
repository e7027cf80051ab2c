// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Sighting } from '../../model/sighting.ts';
import { look, nothingYet } from '../look.ts';
import { arden, companyPage, ember, jonas, maria, sdui, show } from './fixture.ts';
import { linkedin } from './index.ts';

type Step = readonly [path: string, html?: string];

/** What is seen at each step, when it has stayed for an hour. */
function sightings(steps: readonly Step[]): (Sighting | null)[] {
  let glance = nothingYet;
  return steps.map(([path, html], step) => {
    history.replaceState(null, '', path);
    if (html !== undefined) show(html, '');
    for (const minute of [0, 1, 30]) {
      const now = (step * 60 + minute) * 60_000;
      glance = look(onThisHost, document, glance, null, now);
      glance = look(onThisHost, document, glance, null, now + glance.wait);
    }
    return glance.seen;
  });
}

/** By the address's key, or nothing. */
const walk = (steps: readonly Step[]) => sightings(steps).map((seen) => seen?.key);

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
const site = (domain: string) =>
  `<a data-control-name="visit_company_website" href="https://${domain}/">x</a>`;
const link = (slug: string) =>
  `<section data-sn-view-name="lead-contact-info"><a href="/in/${slug}/">x</a></section>`;
const role = (id: string, name: string) => `<section data-sn-view-name="lead-current-role">
  <a data-anonymize="company-name" href="/sales/company/${id}">${name}</a></section>`;

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

/** Where each page names an account that another one may be taken for. */
const withRole = (name: string) => lead(name) + role('1441', 'Arden');

test.each<[string, Step[]]>([
  ['from a profile to a company', [['/in/maria-lopes/', sdui(maria)], ['/company/arden-medical/']]],
  ['from an older one to a company', [['/in/maria-lopes/', ember(maria)], ['/company/1441/']]],
  ['from a company to a profile', [['/company/arden-medical/', companyPage(arden)], ['/in/maria-lopes/']]],
  [
    'from a company to a member’s id',
    [['/company/arden-medical/', companyPage(arden)], [`/in/${maria.urn}/`]],
  ],
  ['from a profile to its conversation', [['/in/maria-lopes/', ember(maria)], ['/messaging/thread/1']]],
  ['from a conversation to a profile', [['/messaging/thread/1', talk('maria-lopes')], ['/in/maria-lopes/']]],
  ['from a lead to an account', [['/sales/lead/ACwAA1', withRole('Maria Lopes')], ['/sales/company/2207']]],
  ['from an account to a lead', [['/sales/company/1441', account('Arden')], ['/sales/lead/ACwAA1']]],
  ['from a lead to a namesake', [['/sales/lead/ACwAA1', withRole('Maria Lopes')], ['/sales/lead/ACwAA2']]],
  [
    'between accounts, of which the second has no page yet',
    [
      ['/sales/company/1441', account('Arden') + site('arden-medical.com')],
      ['/sales/company/2207'],
      ['/sales/company/3308'],
    ],
  ],
  [
    'between conversations',
    [['/messaging/thread/1', talk('maria-lopes')], ['/messaging/thread/2'], ['/messaging/thread/3']],
  ],
])('what stays on the way %s is not of the new address, ever', (_case, steps) => {
  const [first, ...others] = walk(steps);
  expect(first).toBeDefined();
  expect(others.filter(Boolean)).toEqual([]);
});

test.each<[string, Step, Step, object]>([
  [
    'the website and the number of a company',
    ['/company/arden-medical/', companyPage(arden)],
    ['/company/brightlane/', companyPage({ ...arden, slug: 'brightlane', name: 'Brightlane' })],
    { companies: [{ linkedinSlug: 'brightlane', domain: null, linkedinId: null }] },
  ],
  [
    'the website of an account',
    ['/sales/company/1441', account('Arden') + site('arden-medical.com')],
    ['/sales/company/2207', account('Brightlane') + site('arden-medical.com')],
    { companies: [{ linkedinId: '2207', domain: null }] },
  ],
  [
    'the role and the profile of a lead',
    ['/sales/lead/ACwAA1', withRole('Maria Lopes') + link('maria-lopes')],
    ['/sales/lead/ACwAA2', withRole('Jonas Kern') + link('maria-lopes')],
    {
      people: [{ name: 'Jonas Kern', doubt: 'disagreement' }],
      companies: [{ linkedinId: '1441', doubt: 'disagreement' }],
    },
  ],
  [
    'the jobs of an older profile',
    ['/in/maria-lopes/', ember(maria)],
    ['/in/jonas-kern/', ember({ ...jonas, company: 'Arden Medical', companyLink: '/company/1441/' })],
    {
      people: [{ linkedinSlug: 'jonas-kern', doubt: null }],
      companies: [{ linkedinId: '1441', doubt: 'disagreement' }],
    },
  ],
])('%s stay below the next head, and are certain of nobody', (_case, first, next, expected) => {
  const [before, after] = sightings([first, next]);
  expect(before?.companies[0]?.doubt).toBeUndefined();
  expect(after).toMatchObject(expected);
  // The page itself is asked as if it had just been loaded: then all of it is its own.
  const [fresh] = sightings([next]);
  expect(fresh).not.toMatchObject(expected);
});

test('a colleague of 2026 is at the same employer for certain, because the list of jobs names its owner', () => {
  const colleague = { ...jonas, company: 'Arden Medical', companyLink: '/company/1441/' };
  const steps: Step[] = [
    ['/in/maria-lopes/', sdui(maria)],
    ['/in/jonas-kern/', sdui(colleague)],
  ];
  expect(sightings(steps)[1]?.companies).toEqual([
    { name: 'Arden Medical', linkedinId: '1441', linkedinSlug: null, domain: null },
  ]);
});

test('what came before the head of the next, and was left with it, is certain of nobody after it', () => {
  const [, passed, next] = sightings([
    ['/sales/lead/ACwAA1', withRole('Maria Lopes')],
    ['/sales/lead/ACwAA2', lead('Maria Lopes') + role('2207', 'Brightlane')],
    ['/sales/lead/ACwAA3', lead('Rhys Bevan') + role('2207', 'Brightlane')],
  ]);
  expect(passed).toBeNull();
  expect(next?.companies).toMatchObject([{ linkedinId: '2207', doubt: 'disagreement' }]);
});

test('what came before the head of the next is theirs for certain, and so is what has been gone before it', () => {
  for (const employer of [role('2207', 'Brightlane'), role('1441', 'Arden')]) {
    const seen = sightings([
      ['/sales/lead/ACwAA1', withRole('Maria Lopes')],
      ['/sales/lead/ACwAA2', lead('Maria Lopes')],
      ['/sales/lead/ACwAA2', lead('Maria Lopes') + employer],
      ['/sales/lead/ACwAA2', lead('Rhys Bevan') + employer],
    ]).at(-1);
    expect([seen?.title, seen?.companies[0]?.doubt]).toEqual(['Rhys Bevan', undefined]);
  }
});
