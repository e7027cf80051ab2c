import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { keysOf, match } from '../../../lib/match/index.ts';
import { Sighting } from '../../../lib/model/sighting.ts';
import { linkedin } from '../../../lib/sites/linkedin/index.ts';
import { look, nothingYet } from '../../../lib/sites/look.ts';
import { sampleAccounts } from '../../../server/sample/accounts.ts';
import { sampleOwnDomains } from '../../../server/sample/owners.ts';
import { sampleContacts } from '../../../server/sample/people/index.ts';
import { accountEntry, contactEntry, createFakeDirectory } from '../../fakes/directory.ts';
import { type LinkedInPage, linkedinPages } from './pages.ts';
import { enterLinkedIn } from './rendered.ts';
import { sampleWorld } from './world/index.ts';

/**
 * The sample and the readers are made from the same saved pages; where there are none (Sales Navigator, messages, the
 * site for phones) this proves only that the two agree.
 */
const directory = createFakeDirectory([
  ...sampleAccounts.map(({ id, name, domains, aliasDomains, linkedinSlug, linkedinId }) =>
    accountEntry(id, name, {
      domains: [...domains],
      aliasDomains: [...aliasDomains],
      linkedinSlug,
      linkedinId,
    }),
  ),
  ...sampleContacts.map(({ id, accountId, name, emails, linkedinSlug }) =>
    contactEntry(id, accountId, { name, emails: [...emails], linkedinSlug }),
  ),
]);
const rules = { ownDomains: [...sampleOwnDomains], ownEmails: [], corrections: [] };

const matched = (seen: Sighting) => match(seen, directory.look(keysOf(seen, rules)), rules);

function told({ address }: LinkedInPage): Pick<LinkedInPage, 'accountId' | 'certainty'> {
  const { dom, leave } = enterLinkedIn(withSettings(address, 'delay=0&piece=0&experience=0'));
  const seen = look(linkedin, dom.window.document, nothingYet, null, 0).seen;
  leave();
  if (!seen) return { accountId: null, certainty: 'none' };
  expect(Sighting.parse(seen)).toEqual(seen);
  const { state, accounts } = matched(seen);
  const certainty =
    ({ account: 'certain', question: 'question', own: 'own' } as const)[state as string] ?? 'none';
  return { accountId: accounts[0]?.accountId ?? null, certainty };
}

const withSettings = (address: string, settings: string) =>
  `${address}${address.includes('?') ? '&' : '?'}${settings}`;

/** All would take long: about thirty from all over a list. */
const spread = <T>(list: readonly T[]) => list.filter((_, at) => at % Math.ceil(list.length / 30) === 0);

const kinds = Map.groupBy(linkedinPages, ({ kind, address }) => {
  const ui = new URL(address).searchParams.get('ui') ?? 'sdui';
  return kind === 'profile' ? `${kind} in ${ui}` : kind;
});

test.each([...kinds])(
  'of the kind %s every page of the sample is read as what it is',
  { timeout: 20_000 },
  (_, pages) => {
    for (const page of spread(pages)) {
      const { address, accountId, certainty } = page;
      expect({ address, ...told(page) }).toEqual({ address, accountId, certainty });
    }
  },
);

describe('going from one profile to the next, nobody is taken for somebody else', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const walk = [
    'fiona-caldwell',
    'maria-lopes-1b22',
    'tobias-weiss-a41',
    'ingo-stellmacher',
    'alex-reuter',
    'jonna-wirtz',
  ];

  test.each([
    ['sdui', 'delay=250&piece=15'],
    ['sdui', 'delay=random&piece=40&experience=2000'],
    ['ember', 'delay=random&piece=15'],
    ['ember', 'delay=random&piece=40&experience=2000'],
  ])('in %s with %s', { timeout: 60_000 }, (ui, settings) => {
    let random = 1;
    vi.spyOn(Math, 'random').mockImplementation(() => {
      random = (random * 16807) % 2147483647;
      return random / 2147483647;
    });
    const address = `https://www.linkedin.com/in/maria-lopes/?ui=${ui}&${settings}`;
    const { dom, api, leave } = enterLinkedIn(address);
    onTestFinished(() => {
      leave();
      vi.restoreAllMocks();
    });
    const { document } = dom.window;
    let glance = nothingYet;
    let now = 0;
    const believed = new Set<string>();
    const watch = (milliseconds: number, to: string) => {
      for (const end = now + milliseconds; now < end; now += 30) {
        glance = look(linkedin, document, glance, null, now);
        if (glance.seen) believed.add(checked(glance.seen, to));
        vi.advanceTimersByTime(30);
      }
    };
    watch(6_000, 'maria-lopes');
    for (const slug of walk) {
      api.open(slug);
      watch(6_000, slug);
    }
    expect([...believed]).toEqual(['maria-lopes', ...walk]);
  });
});

/** What is believed is of the profile that the address names, in all its parts. */
function checked(seen: Sighting, slug: string): string {
  const member = sampleWorld.members.find((one) => one.slug === slug);
  const [person] = seen.people;
  expect([slug, person?.linkedinSlug]).toEqual([slug, slug]);
  expect([slug, member?.name, null]).toContain(person?.name ?? null);
  if (person?.headline !== undefined) expect([slug, person.headline]).toEqual([slug, member?.headline]);
  for (const { name, linkedinId } of seen.companies) {
    const job = member?.jobs[0];
    expect([slug, job?.company, member?.school]).toContain(name);
    if (linkedinId !== null) expect([slug, linkedinId]).toEqual([slug, job?.companyId]);
  }
  const contact = sampleContacts.find(({ linkedinSlug }) => linkedinSlug === slug);
  const employer = sampleAccounts.find(
    ({ linkedinSlug }) => linkedinSlug === companySlug(member?.jobs[0]?.companyId),
  );
  for (const { accountId } of matched(seen).accounts)
    expect([contact?.accountId, member?.left ? undefined : employer?.id]).toContain(accountId);
  return slug;
}

const companySlug = (companyId: string | null | undefined) =>
  sampleWorld.companies.find(({ id }) => id === companyId)?.slug ?? '';
