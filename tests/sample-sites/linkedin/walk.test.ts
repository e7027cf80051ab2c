import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { linkedin } from '../../../lib/sites/linkedin/index.ts';
import { look, nothingYet } from '../../../lib/sites/look.ts';
import { sampleAccounts } from '../../../server/sample/accounts.ts';
import { sampleContacts } from '../../../server/sample/people/index.ts';
import { matched } from './matched.ts';
import { leadPath } from './page/sales.ts';
import { enterLinkedIn } from './rendered.ts';
import { sampleWorld } from './world/index.ts';
import type { Member } from './world/world.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A contact, a namesake of hers, a colleague, one whose employer has no page, the viewer, and one without a job. */
const slugs = [
  'maria-lopes',
  'fiona-caldwell',
  'maria-lopes-1b22',
  'tobias-weiss-a41',
  'ingo-stellmacher',
  'alex-reuter',
  'jonna-wirtz',
];

/** Colleagues as well, and people of other accounts and of none, one after the other. */
const mixed = [
  'maria-lopes',
  'lena-fairweather',
  'mette-skagholm',
  'tobias-weiss-a41',
  'otto-grünwald',
  'maria-lopes',
  'maria-lopes-1b22',
  'fatma-yildiz',
];

const getMember = (slug: string): Member => {
  const member = sampleWorld.members.find((one) => one.slug === slug);
  if (!member) throw new Error(`The sample LinkedIn has no member ${slug}.`);
  return member;
};

interface Visit {
  readonly member: Member;
  readonly told: Sighting[];
}

/**
 * What is told on the way from one to the next, each of whom is looked at for so many milliseconds. Looked at is what
 * changes, when it changes, as the extension does.
 */
function walk(address: string, members: readonly Member[], go: 'profile' | 'lead', time: number): Visit[] {
  let random = 1;
  vi.spyOn(Math, 'random').mockImplementation(() => {
    random = (random * 16807) % 2147483647;
    return random / 2147483647;
  });
  const [first = getMember('maria-lopes'), ...others] = members;
  const path = (member: Member) =>
    go === 'lead' ? leadPath(member) : `/in/${encodeURIComponent(member.slug)}/`;
  const { dom, api, leave } = enterLinkedIn(`https://www.linkedin.com${path(first)}?${address}`);
  const { document, MutationObserver } = dom.window;
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  onTestFinished(() => {
    leave();
    vi.restoreAllMocks();
  });
  let glance = nothingYet;
  let now = 0;
  let next = 0;
  const watch = (member: Member): Visit => {
    const told = new Set<Sighting>();
    next = now;
    for (const end = now + time; now < end; now += 10) {
      if (changes.takeRecords().length > 0 || now >= next) {
        glance = look(linkedin, document, glance, null, now);
        next = glance.wait > 0 ? now + glance.wait : Number.POSITIVE_INFINITY;
        if (glance.seen) told.add(glance.seen);
      }
      vi.advanceTimersByTime(10);
    }
    return { member, told: [...told] };
  };
  return [
    watch(first),
    ...others.map((member) => {
      api.go(path(member));
      return watch(member);
    }),
  ];
}

/** The account of the contact, or of today's employer: any other would be a wrong one. */
function rightAccounts({ slug, jobs: [job], left }: Member): (string | undefined)[] {
  const contact = sampleContacts.find(({ linkedinSlug }) => linkedinSlug === slug);
  const page = sampleWorld.companies.find(({ id }) => id === job?.companyId);
  const employer = sampleAccounts.find(({ linkedinSlug }) => linkedinSlug === page?.slug);
  return [contact?.accountId, left ? undefined : employer?.id];
}

/** What is certain of what is told beside somebody. */
const certainOf = ({ told }: Visit) =>
  told
    .flatMap((seen) => matched(seen).accounts)
    .flatMap(({ certainty, accountId }) => (certainty === 'certain' ? [accountId] : []));

/** Accounts that are told for certain beside somebody with whom they have nothing to do. */
const wrongOf = (visit: Visit) =>
  certainOf(visit)
    .filter((id) => !rightAccounts(visit.member).includes(id))
    .map((id) => `${id} beside ${visit.member.slug}`);

describe('going from one profile to the next, nobody is taken for somebody else', () => {
  test.each([
    ['sdui', 'delay=250&piece=15'],
    ['sdui', 'delay=random&piece=40&experience=2000'],
    ['ember', 'delay=random&piece=15'],
    ['ember', 'delay=random&piece=40&experience=2000'],
  ])('in %s with %s', (ui, settings) => {
    const visits = walk(`ui=${ui}&${settings}`, slugs.map(getMember), 'profile', 6_000);
    for (const { member, told } of visits) for (const seen of told) expectOf(seen, member);
    expect(visits.flatMap(wrongOf)).toEqual([]);
    expect(visits.filter(({ told }) => told.length === 0)).toEqual([]);
  });
});

/** What is told is of the profile that the address names, in all its parts. */
function expectOf(seen: Sighting, { slug, name, headline, school, jobs: [job] }: Member): void {
  const [person] = seen.people;
  expect([slug, person?.linkedinSlug]).toEqual([slug, slug]);
  expect([slug, name, null]).toContain(person?.name ?? null);
  if (person?.headline !== undefined) expect([slug, person.headline]).toEqual([slug, headline]);
  for (const company of seen.companies) {
    expect([slug, job?.company, school]).toContain(company.name);
    if (company.linkedinId !== null) expect([slug, company.linkedinId]).toEqual([slug, job?.companyId]);
  }
}

describe('while the last one’s jobs stay beside the next one’s head, no account is certain that is not theirs', () => {
  test.each([
    ['ember', 'profile', 500],
    ['ember', 'profile', 4_000],
    ['ember', 'profile', 60_000],
    ['sdui', 'profile', 4_000],
    ['sdui', 'profile', 60_000],
    ['sales', 'lead', 500],
    ['sales', 'lead', 4_000],
    ['sales', 'lead', 60_000],
  ] as const)('in %s, at every %s, for %i ms', (ui, go, rest) => {
    for (const settings of ['delay=250&piece=0&experience=0', 'delay=random&piece=40&experience=300']) {
      const address = `${ui === 'sales' ? '' : `ui=${ui}&`}${settings}&rest=${rest}`;
      const visits = walk(address, mixed.map(getMember), go, Math.min(rest, 6_000) + 4_000);
      expect(visits.flatMap(wrongOf)).toEqual([]);
      // Whoever is there is told, and what came first is certain. Of namesakes a lead's page shows no difference.
      const silent = visits.filter(({ told }) => told.length === 0).map(({ member }) => member.slug);
      expect(silent).toEqual(go === 'lead' ? ['maria-lopes-1b22'] : []);
      expect(visits.slice(0, 1).flatMap(certainOf)).toContain('acc-arden-medical');
    }
  });
});
