import type { World } from '../world/world.ts';
import type { Generation } from './route.ts';

/** A page of the sample, with what it is truly about. */
export interface Listed {
  address: string;
  kind: 'profile' | 'details' | 'company' | 'lead' | 'sales-account' | 'messaging' | 'none';
  /** Of the one member it is about. */
  slug: string | null;
  companyId: string | null;
  name: string | null;
  company: string | null;
}

/** Pages of every kind and generation; all members have theirs in the newest. */
export function listPages(world: World): Listed[] {
  return [
    ...world.members.map(({ slug }) => profile(world, slug, 'sdui')),
    ...shown.flatMap((slug) => (['ember', 'mwlite', 'guest'] as const).map((ui) => profile(world, slug, ui))),
    ...[profile(world, world.viewer, 'ember')],
    ...shown.slice(0, 2).flatMap((slug) => subPages(world, slug)),
    ...world.companies.flatMap(({ id }, at) => companyPages(world, id, at < 3)),
    ...shown.map((slug) => lead(world, slug)),
    ...world.conversations.map((one) => messaging(world, one.id, one.with)),
    ...nobody.map(none),
  ];
}

const site = 'https://www.linkedin.com';

/** Shown in every generation: contacts, colleagues of theirs, and strangers who could be taken for either. */
const shown = [
  'maria-lopes',
  'mette-skagholm',
  'fatma-yildiz',
  'ken-sasaki',
  'tobias-weiss-a41',
  '佐々木-美咲-4b7',
  'lena-fairweather',
  'ليلى-حداد-9c2',
  'jérôme-lacaze',
  'maria-lopes-1b22',
  'otto-grünwald',
  'ingo-stellmacher',
  'wanda-kessel',
  'jonna-wirtz',
  'me-lindgren',
];

const nobody = [
  '/feed/',
  '/search/results/people/',
  '/in/nobody-of-this-name/',
  '/in/nobody-of-this-name/?ui=guest',
  '/company/no-such-company/',
  '/authwall',
  '/sales/home',
  '/company/setup/new/',
  '/messaging/',
];

function profile(world: World, slug: string, ui: Generation, sub = ''): Listed {
  const path = `/in/${encodeURIComponent(slug)}/${sub}`;
  return {
    ...about(world, slug),
    kind: sub.startsWith('details') ? 'details' : 'profile',
    address: `${site}${path}${ui === 'sdui' ? '' : `?ui=${ui}`}`,
  };
}

function about(world: World, slug: string): Omit<Listed, 'kind' | 'address'> {
  const member = world.members.find((one) => one.slug === slug);
  const job = member?.left ? undefined : member?.jobs.find(({ to }) => to === null);
  return {
    slug,
    companyId: job?.companyId ?? null,
    name: member?.name ?? null,
    company: job?.company ?? null,
  };
}

/** What lies over a profile or is a part of it, and other ways to write its address. */
function subPages(world: World, slug: string): Listed[] {
  const id = world.members.find((one) => one.slug === slug)?.id ?? '';
  const country = profile(world, slug, 'sdui').address.replace('www', 'de');
  return [
    ...(['sdui', 'ember'] as const).flatMap((ui) =>
      ['overlay/contact-info/', 'details/experience/', 'recent-activity/all/', 'en/'].map((sub) =>
        profile(world, slug, ui, sub),
      ),
    ),
    { ...about(world, slug), kind: 'profile', address: `${site}/in/${id}/` },
    { ...about(world, slug), kind: 'profile', address: country },
  ];
}

function companyPages(world: World, id: string, all: boolean): Listed[] {
  const company = world.companies.find((one) => one.id === id);
  const base = { slug: null, companyId: id, name: null, company: company?.name ?? null } as const;
  const page = (path: string): Listed => ({ ...base, kind: 'company', address: `${site}/company/${path}` });
  const slug = company?.slug ?? '';
  const more = [page(`${id}/`), page(`${slug}/about/`), page(`${slug}/people/`), page(`${slug}/?ui=guest`)];
  return [
    page(`${slug}/`),
    ...(all ? more : []),
    { ...base, kind: 'sales-account', address: `${site}/sales/company/${id}` },
  ];
}

function lead(world: World, slug: string): Listed {
  const id = world.members.find((one) => one.slug === slug)?.leadId ?? '';
  return { ...about(world, slug), kind: 'lead', address: `${site}/sales/lead/${id},NAME_SEARCH,kT4q` };
}

function messaging(world: World, id: string, [slug = '', ...more]: readonly string[]): Listed {
  const base =
    more.length === 0 ? about(world, slug) : { slug: null, companyId: null, name: null, company: null };
  return { ...base, kind: 'messaging', address: `${site}/messaging/thread/${id}/` };
}

const none = (path: string): Listed => ({
  address: site + path,
  kind: 'none',
  slug: null,
  companyId: null,
  name: null,
  company: null,
});
