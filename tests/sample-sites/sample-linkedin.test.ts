import { request } from 'node:https';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { sampleAccounts } from '../../server/sample/accounts.ts';
import { sampleContacts } from '../../server/sample/people/index.ts';
import type { Detected } from './linkedin/page/detector.ts';
import { languages, wordsOf } from './linkedin/page/words.ts';
import { linkedinPages } from './linkedin/pages.ts';
import { enterLinkedIn, renderLinkedIn } from './linkedin/rendered.ts';
import { sampleWorld } from './linkedin/world/index.ts';
import { type SampleSites, startSampleSites } from './server.ts';

let sites: SampleSites;
beforeAll(async () => {
  sites = await startSampleSites();
});
afterAll(() => sites.close());

interface Got {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

function get(path: string, host = 'www.linkedin.com'): Promise<Got> {
  return new Promise((done, failed) => {
    const options = {
      host: '127.0.0.1',
      port: sites.port,
      path,
      headers: { host },
      rejectUnauthorized: false,
    };
    const call = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on('error', failed).end();
  });
}

/** The markup before the data, which names everybody. */
const markup = ({ body }: Got) => body.split('<script type="application/json"')[0] ?? '';

describe('the sample LinkedIn', () => {
  test.each([
    ['/in/maria-lopes/', 200, 'data-rehydrated'],
    ['/in/Maria-Lopes', 200, 'data-rehydrated'],
    ['/in/maria-lopes/?ui=ember', 200, 'ember-application'],
    ['/in/maria-lopes/?ui=mwlite', 200, '<link rel="canonical" href="/mwlite/in/maria-lopes">'],
    ['/in/maria-lopes/?ui=guest', 200, '"@type":"Person"'],
    ['/in/maria-lopes/details/experience/', 200, 'data-rehydrated'],
    ['/in/%E4%BD%90%E3%80%85%E6%9C%A8-%E7%BE%8E%E5%92%B2-4b7/?ui=guest', 200, '佐々木 美咲'],
    ['/in/j%C3%A9r%C3%B4me-lacaze/?ui=guest', 200, 'Jérôme Lacaze'],
    ['/in/je%CC%81ro%CC%82me-lacaze/?ui=guest', 200, 'Jérôme Lacaze'],
    ['/in/maria-lopez/?ui=guest', 404, 'public-profile/in/maria-lopez'],
    ['/company/arden-medical/', 200, 'ember-application'],
    ['/company/24068011/?ui=guest', 200, '<title>Arden Medical | LinkedIn</title>'],
    ['/company/arden-medica/?ui=guest', 404, '<title>LinkedIn</title>'],
    ['/messaging/', 200, 'ember-application'],
    ['/sales/home', 200, 'ember-application'],
    ['/authwall', 200, '<link rel="canonical" href="/authwall">'],
    ['/preload/', 200, 'ember-application'],
    ['/404/', 404, 'data-rehydrated'],
    ['/_sample/page/start.ts', 200, 'readSettings'],
    ['/_sample/page/..%2fsite.ts', 404, 'No such file'],
  ])('at %s says %i', async (path, status, text) => {
    const got = await get(path);
    expect(got.status).toBe(status);
    expect(got.body).toContain(text);
  });

  test.each([
    ['/', '/feed/'],
    ['/in/me/', '/in/alex-reuter/'],
    ['/in/me?ui=ember', '/in/alex-reuter/?ui=ember'],
    ['/in/maria-lopez/', '/404/'],
    ['/company/no-such/?hl=de', '/404/?hl=de'],
  ])('sends who asks for %s to %s', async (path, to) => {
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([302, to]);
  });

  test('signs nobody in on the host of a country', async () => {
    expect((await get('/in/maria-lopes', 'de.linkedin.com')).body).toContain('"@type":"Person"');
    expect((await get('/in/maria-lopes', 'www.linkedin.com')).body).not.toContain('"@type":"Person"');
  });

  test('names who has not signed in nobody but the one they asked for', async () => {
    const { body } = await get('/in/maria-lopes-1b22/?ui=guest');
    expect(body).toContain('<link rel="canonical" href="https://');
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body)?.[1] ?? '',
    );
    expect(data).toMatchObject({
      '@graph': [
        { '@type': 'Person', name: 'Maria Lopes', worksFor: [{ name: 'Meadow Clinics' }] },
        { '@type': 'WebPage' },
      ],
    });
  });

  test('forbids foreign scripts, frames and strings as markup, as LinkedIn does', async () => {
    const { headers, body } = await get('/in/maria-lopes/');
    const policy = String(headers['content-security-policy']);
    for (const rule of [`default-src 'none'`, `frame-src 'self'`, `require-trusted-types-for 'script'`])
      expect(policy).toContain(rule);
    expect(/<script type="module" nonce="([^"]+)"/.exec(body)?.[1]).toBe(/'nonce-([^']+)'/.exec(policy)?.[1]);
  });

  test.each(languages.map((hl) => [hl, hl === 'ar' ? 'rtl' : 'ltr']))('speaks %s, %s', async (hl, dir) => {
    expect(markup(await get(`/in/maria-lopes/?hl=${hl}`))).toContain(`<html lang="${hl}" dir="${dir}"`);
    const words = Object.values(wordsOf(hl));
    const english = Object.values(wordsOf('en'));
    expect(words.every(Boolean)).toBe(true);
    const same = words.filter((word, at) => word === english[at]);
    // A few words are the same in two languages: Jobs, Notifications, Message.
    expect(same.length).toBeLessThan(hl === 'en' ? Number.POSITIVE_INFINITY : 6);
  });

  test('serves the page’s scripts without their types', async () => {
    const { body, headers } = await get('/_sample/page/route.ts');
    expect(headers['content-type']).toContain('text/javascript');
    expect(body).not.toMatch(/\binterface\b|: Route\b/);
  });
});

describe('who is in the sample LinkedIn', () => {
  const { members, companies, conversations } = sampleWorld;

  test('has a slug and ids of their own, in the shapes of LinkedIn', () => {
    for (const ids of [
      members.map(({ slug }) => slug),
      members.map(({ id }) => id),
      members.map(({ leadId }) => leadId),
      companies.map(({ id }) => id),
      companies.map(({ slug }) => slug),
      conversations.map(({ id }) => id),
    ])
      expect(new Set(ids).size).toBe(ids.length);
    for (const { id, leadId, slug } of members) {
      expect(id).toMatch(/^ACoAA[\w-]{34}$/);
      expect(leadId).toMatch(/^ACwAA[\w-]{34}$/);
      expect(slug).toBe(slug.toLowerCase().normalize('NFC'));
    }
    for (const { id } of companies) expect(id).toMatch(/^\d{8}$/);
  });

  test('is every contact with a profile, and strangers of invented names', () => {
    const contacts = sampleContacts.filter(({ linkedinSlug }) => linkedinSlug !== null);
    const slugs = new Set(members.map(({ slug }) => slug));
    expect(contacts.filter(({ linkedinSlug }) => !slugs.has(linkedinSlug ?? ''))).toEqual([]);
    expect(members.length - contacts.length).toBe(18);
    expect(companies.length).toBe(sampleAccounts.length + 5);
  });

  test('knows nothing of the portfolio', () => {
    const text = JSON.stringify(sampleWorld);
    expect(text).not.toMatch(/acc-|con-|@arden|champion|sceptic/);
  });

  test('is the same from one run to the next', () => {
    expect(members.find(({ slug }) => slug === 'maria-lopes')?.id).toBe(
      'ACoAA_jOLIoSr8-LQf7DA14Qm0saLuEgpMMf9iP',
    );
  });
});

describe('the pages of the sample LinkedIn', () => {
  const page = (path: string) => {
    const found = linkedinPages.find(({ address }) => decodeURIComponent(address).endsWith(path));
    if (!found) throw new Error(`There is no page ${path}.`);
    return [found.about, found.accountId, found.certainty];
  };

  test.each([
    ['/in/maria-lopes/', 'person', 'acc-arden-medical', 'certain'],
    ['/in/maria-lopes/?ui=guest', 'person', 'acc-arden-medical', 'certain'],
    ['/in/maria-lopes/details/experience/', 'person', 'acc-arden-medical', 'certain'],
    ['/in/maria-lopes-1b22/', 'person', null, 'none'],
    ['/in/tobias-weiss-a41/', 'person', 'acc-arden-medical', 'certain'],
    ['/in/tobias-weiss-a41/?ui=mwlite', 'person', null, 'none'],
    ['/company/norvane-systems/', 'own', null, 'own'],
    ['/in/佐々木-美咲-4b7/?ui=ember', 'person', 'acc-kurobane', 'question'],
    ['/in/ingo-stellmacher/', 'person', null, 'none'],
    ['/in/wanda-kessel/', 'person', null, 'none'],
    ['/in/otto-grünwald/', 'person', null, 'none'],
    ['/in/alex-reuter/', 'own', null, 'own'],
    ['/in/alex-reuter/?ui=ember', 'own', null, 'own'],
    ['/in/priya-nair/', 'person', null, 'none'],
    ['/company/arden-medical/', 'company', 'acc-arden-medical', 'certain'],
    ['/company/24068011/', 'company', 'acc-arden-medical', 'certain'],
    ['/company/arden-medical-supply/', 'company', null, 'none'],
    ['/sales/company/24068011', 'company', 'acc-arden-medical', 'certain'],
    ['/authwall', 'none', null, 'none'],
  ])('at %s are about %s and %s', (path, about, accountId, certainty) => {
    expect(page(path)).toEqual([about, accountId, certainty]);
  });

  test('are listed once each', () => {
    const addresses = linkedinPages.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(new Set(linkedinPages.map(({ kind }) => kind)).size).toBe(7);
  });

  test('answer, where they are about somebody', async () => {
    for (const { address, about } of linkedinPages) {
      const { pathname, search, hostname } = new URL(address);
      const { status } = await get(pathname + search, hostname);
      expect([address, about === 'none' ? 200 : status]).toEqual([address, 200]);
    }
  });

  test('for phones have nothing that says whose it is, but its canonical address', () => {
    const { document } = renderLinkedIn('https://www.linkedin.com/in/maria-lopes/?ui=mwlite').window;
    expect(document.title).toBe('Profile | LinkedIn');
    expect(document.body.querySelector('[href*="/in/"], [href*="/company/"], [componentkey]')).toBeNull();
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      '/mwlite/in/maria-lopes',
    );
  });

  test.each([...Map.groupBy(linkedinPages, ({ kind }) => kind)])(
    'of the kind %s show whom they are about, with no id twice',
    (kind, pages) => {
      for (const { address, name, company } of spread(pages)) {
        const { document } = renderLinkedIn(address).window;
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        expect([address, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([address, []]);
        const text = document.querySelector('main, [role=main]')?.textContent ?? '';
        const expected = (kind === 'details' ? company : name) ?? company ?? '';
        expect([address, text.includes(expected)]).toEqual([address, true]);
      }
    },
  );
});

/** All would take long: about twenty from all over the list. */
const spread = <T>(list: readonly T[]) => list.filter((_, at) => at % Math.ceil(list.length / 20) === 0);

describe('the sample LinkedIn, when somebody goes from one profile to the next,', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Both pages are of contacts; with these settings all times are known. */
  function enter(ui: string, more = '') {
    const address = `https://www.linkedin.com/in/maria-lopes/?ui=${ui}&delay=200&piece=10&experience=50${more}`;
    const { dom, api, leave } = enterLinkedIn(address);
    onTestFinished(leave);
    vi.advanceTimersByTime(1000);
    const { document, location } = dom.window;
    const card = ui === 'sdui' ? 'section[componentkey$=Topcard]' : '[data-member-id]';
    const seen = () => ({
      path: location.pathname,
      title: document.title,
      card: document.querySelector(card)?.querySelector('h1, h2')?.textContent,
      jobs: document.querySelector('section[componentkey$=ExperienceTopLevelSection], #experience') !== null,
    });
    return { api, seen, document, find: () => document.querySelector(card) };
  }

  function enterDetector() {
    const { dom, leave } = enterLinkedIn('https://www.linkedin.com/in/maria-lopes/?detect=1');
    onTestFinished(leave);
    vi.advanceTimersByTime(1000);
    const { sampleDetector } = dom.window as unknown as { sampleDetector: { result(): Detected } };
    return { document: dom.window.document, result: sampleDetector.result };
  }

  test.each(['sdui', 'ember'])('in %s changes the address first and the title last', (ui) => {
    const { api, seen } = enter(ui);
    const count = ui === 'ember' ? '(3) ' : '';
    const [maria, fiona] = [`${count}Maria Lopes | LinkedIn`, `${count}Fiona Caldwell | LinkedIn`];
    const path = '/in/fiona-caldwell/';
    expect(seen()).toEqual({ path: '/in/maria-lopes/', title: maria, card: 'Maria Lopes', jobs: true });
    api.open('fiona-caldwell');
    expect(seen()).toEqual({ path, title: maria, card: 'Maria Lopes', jobs: true });
    vi.advanceTimersByTime(199);
    expect(seen()).toEqual({ path, title: maria, card: 'Maria Lopes', jobs: false });
    vi.advanceTimersByTime(99);
    expect(seen()).toMatchObject({ path, title: maria, jobs: true });
    vi.advanceTimersByTime(1000);
    expect(seen()).toEqual({ path, title: fiona, card: 'Fiona Caldwell', jobs: true });
  });

  test.each(['sdui', 'ember'])(
    'in %s fills the same card piece by piece, and is of two people meanwhile',
    (ui) => {
      const { api, find, document } = enter(ui);
      const before = find();
      api.open('fiona-caldwell');
      vi.advanceTimersByTime(200);
      const states = new Set<string>();
      for (let piece = 0; piece < 60; piece += 1) {
        const html = find()?.innerHTML ?? '';
        if (document.title.includes('Fiona')) states.add(`titled ${/maria.lopes/i.test(html)}`);
        else states.add(`${/maria.lopes/i.test(html)} ${/fiona.caldwell/i.test(html)}`);
        vi.advanceTimersByTime(10);
      }
      expect(find()).toBe(before);
      expect(states).not.toContain('titled true');
      expect([...states]).toContain('true true');
      expect([...states].at(-1)).toBe('titled false');
    },
  );

  test('shows the jobs of the one before for as long as it is told to, beside the head of the next', () => {
    const { api, seen, document } = enter('ember', '&rest=3000');
    const jobs = () => document.querySelector('section:has(#experience)')?.textContent ?? '';
    api.open('fiona-caldwell');
    vi.advanceTimersByTime(200 + 2_900);
    expect(seen().card).toBe('Fiona Caldwell');
    expect(jobs()).toMatch(/Arden Medical/);
    api.open('lena-fairweather');
    vi.advanceTimersByTime(200 + 2_900);
    expect(seen().card).toBe('Lena Fairweather');
    expect(jobs()).toMatch(/Arden Medical/);
    vi.advanceTimersByTime(1_000);
    expect(jobs()).toMatch(/Osmund & Pell/);
  });

  test('shows the last one asked for, and not a piece more of the one before', () => {
    const { api, seen, find } = enter('sdui');
    api.open('fiona-caldwell');
    vi.advanceTimersByTime(220);
    api.open('lena-fairweather');
    vi.advanceTimersByTime(2000);
    expect(seen()).toMatchObject({
      path: '/in/lena-fairweather/',
      title: 'Lena Fairweather | LinkedIn',
      card: 'Lena Fairweather',
    });
    expect(find()?.innerHTML).not.toMatch(/Fiona|fiona|Maria|maria/);
  });

  test('sends who asks for nobody to a page of its own, late', () => {
    const { api, seen } = enter('sdui');
    api.open('nobody-of-this-name');
    expect(seen().path).toBe('/in/nobody-of-this-name/');
    vi.advanceTimersByTime(1000);
    expect(seen()).toMatchObject({ path: '/404/', card: undefined });
  });

  test('gives a bubble the cursor, beside a page that is about somebody else', () => {
    const { api, document } = enter('ember');
    api.chat('lena-fairweather');
    const bubble = document.activeElement?.closest('.msg-overlay-conversation-bubble');
    expect(bubble?.querySelector('.msg-overlay-bubble-header__title a')?.getAttribute('href')).toBe(
      'https://www.linkedin.com/in/lena-fairweather/',
    );
  });

  test('notices what other scripts than its own put into the page', () => {
    const { document, result } = enterDetector();
    expect(result()).toEqual({ elements: [], attributes: [], globals: [], styleSheets: 0, resources: [] });
    // As from a world of its own, where the page’s functions are not.
    const foreign = Document.prototype.createElement.call(document, 'aside');
    foreign.id = 'foreign';
    document.body.append(foreign);
    document.documentElement.setAttribute('data-foreign', '');
    expect(result()).toMatchObject({ elements: ['aside#foreign'], attributes: ['html[data-foreign]'] });
  });

  test('lists the same pages to tests inside as to those outside', () => {
    const { api } = enter('sdui');
    expect(api.pages().map(({ address }) => address)).toEqual(linkedinPages.map(({ address }) => address));
  });
});
