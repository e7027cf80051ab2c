// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { keysOf, match } from '../../../lib/match/index.ts';
import { Sighting } from '../../../lib/model/sighting.ts';
import { outlook } from '../../../lib/sites/outlook/index.ts';
import { sampleAccounts } from '../../../server/sample/accounts.ts';
import { sampleOwnDomains } from '../../../server/sample/owners.ts';
import { sampleContacts } from '../../../server/sample/people/index.ts';
import { accountEntry, contactEntry, createFakeDirectory } from '../../fakes/directory.ts';
import { outlookMailbox } from './mail/index.ts';
import type { App } from './page/app.ts';
import { buildCalendar } from './page/calendar.ts';
import { buildFrame } from './page/frame.ts';
import { buildMailroom } from './page/mailroom.ts';
import { showPopout } from './page/popout.ts';
import { parsePath } from './page/route.ts';
import { readSettings } from './page/settings.ts';
import { languages, wordsOf } from './page/words.ts';
import { type Certainty, outlookPages } from './pages.ts';

/**
 * The readers and the sample are made from the same descriptions of Outlook, and there is no saved page of it: this
 * proves that the two agree with each other in every language and generation, not that Outlook is as described.
 */
const directory = createFakeDirectory([
  ...sampleAccounts.map(({ id, name, domains, aliasDomains }) =>
    accountEntry(id, name, { domains: [...domains], aliasDomains: [...aliasDomains] }),
  ),
  ...sampleContacts.map(({ id, accountId, name, emails }) =>
    contactEntry(id, accountId, { name, emails: [...emails] }),
  ),
]);
const rules = { ownDomains: [...sampleOwnDomains], ownEmails: [], corrections: [] };

const appOf = (search: string): App => {
  const settings = readSettings(`delay=0&${search}`);
  return { mailbox: outlookMailbox, settings, words: wordsOf(settings.hl) };
};

const open = (app: App) => {
  const frame = buildFrame(app, { search: () => undefined, app: () => undefined });
  const mailroom = buildMailroom(app);
  const calendar = buildCalendar(app);
  return { frame, mailroom, calendar };
};

function read(address: string, focused: Element | null = null): Sighting | null | undefined {
  const url = new URL(address);
  for (const layer of outlook.layers) {
    const seen = layer.ready(document, url) ? layer.read(document, url, focused) : undefined;
    if (seen) return seen;
  }
  const page = outlook.pages.find(({ isPage }) => isPage(url));
  return page?.ready(document, url) ? page.read(document, url) : undefined;
}

function told(seen: Sighting | null | undefined): { accountId: string | null; certainty: Certainty } {
  if (!seen) return { accountId: null, certainty: 'none' };
  const { state, accounts } = match(seen, directory.look(keysOf(seen, rules)), rules);
  const certainty =
    ({ account: 'certain', unknown: 'none', nobody: 'none' } as const)[state as string] ?? state;
  const isOne = certainty === 'certain' || accounts.length === 1;
  return { accountId: isOne ? (accounts[0]?.accountId ?? null) : null, certainty: certainty as Certainty };
}

/** One page after the other, each in the elements of the one before. */
async function tellAll(search: string): Promise<Record<string, ReturnType<typeof told>>> {
  const { frame, mailroom, calendar } = open(appOf(search));
  const all: Record<string, ReturnType<typeof told>> = {};
  for (const page of outlookPages) {
    const app = page.kind === 'message' ? mailroom : calendar;
    frame.main.replaceChildren(app.element);
    app.follow(parsePath(new URL(page.address)));
    await filled();
    const seen = read(page.address);
    if (seen) expect(Sighting.parse(seen)).toEqual(seen);
    all[page.key] = told(seen);
  }
  return all;
}

/** Pieces without a pause come one microtask after the other. */
const filled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
});

const settings = ['2023', '2026'].flatMap((gen) =>
  languages.flatMap((hl) => (['shown', 'names'] as const).map((addresses) => ({ gen, hl, addresses }))),
);

test.each(settings)(
  'every page is about what it is about in generation $gen and language $hl, with $addresses',
  async ({ gen, hl, addresses }) => {
    const all = await tellAll(`gen=${gen}&hl=${hl}&addresses=${addresses}`);
    expect(all).toEqual(Object.fromEntries(outlookPages.map((page) => [page.key, page[addresses]])));
  },
);

const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];
const at = (host: string, address: string) => Object.assign(new URL(address), { host }).href;

/** In another window a mail has no row that could have an address beside a name. */
const inPopout = settings.filter(({ hl }) => hl === 'en' || hl === 'ar');

test.each(inPopout)(
  'every mail in a window of its own is about what it is about in generation $gen and language $hl, with $addresses',
  async ({ gen, hl, addresses }) => {
    const mails = outlookPages.filter(({ popout }) => popout);
    const app = appOf(`gen=${gen}&hl=${hl}&addresses=${addresses}`);
    const all: Record<string, ReturnType<typeof told>> = {};
    for (const { key, popout } of mails) {
      showPopout(app, parsePath(new URL(popout ?? '')));
      await filled();
      const seen = read(popout ?? '');
      expect(seen).toMatchObject({ page: 'outlook/popout', link: popout });
      all[key] = told(seen);
    }
    expect(all).toEqual(Object.fromEntries(mails.map((page) => [page.key, page[addresses]])));
  },
);

test.each(settings.filter(({ hl }) => hl === 'de' || hl === 'ja'))(
  'the card of every event is about what it is about in generation $gen and language $hl, with $addresses',
  async ({ gen, hl, addresses }) => {
    const events = outlookPages.filter(({ kind }) => kind === 'event');
    const { frame, calendar } = open(appOf(`gen=${gen}&hl=${hl}&addresses=${addresses}`));
    frame.main.replaceChildren(calendar.element);
    const week = 'https://outlook.office.com/calendar/view/week';
    calendar.follow(parsePath(new URL(week)));
    const all: Record<string, ReturnType<typeof told>> = {};
    for (const { key } of events) {
      calendar.open(key);
      await filled();
      const seen = read(week);
      expect(seen?.page).toBe('outlook/peek');
      all[key] = told(seen);
    }
    expect(all).toEqual(Object.fromEntries(events.map((page) => [page.key, page[addresses]])));
    calendar.close();
    expect(read(week) ?? null).toBeNull();
  },
);

test.each(hosts)('on %s mails, windows of their own and events are the same', async (host) => {
  const { frame, mailroom, calendar } = open(appOf(''));
  for (const { kind, address, popout, shown } of outlookPages) {
    const app = kind === 'message' ? mailroom : calendar;
    frame.main.replaceChildren(app.element);
    app.follow(parsePath(new URL(address)));
    await filled();
    const seen = read(at(host, address));
    expect(told(seen)).toEqual(shown);
    if (seen) expect(seen).toMatchObject({ page: `outlook/${kind}`, link: at(host, address) });
    if (popout) expect(read(at(host, popout))).toMatchObject({ page: 'outlook/popout' });
  }
});
