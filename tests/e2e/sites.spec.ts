import type { Frame, Page } from 'playwright';
import type { TabView } from '../../lib/messages/view.ts';
import { siteHosts } from '../../lib/sites/origins.ts';
import { sampleAccounts } from '../../server/sample/accounts.ts';
import { calendarPages } from '../sample-sites/calendar/events.ts';
import { linkedinPages } from '../sample-sites/linkedin/pages.ts';
import { conversationId } from '../sample-sites/outlook/mail/ids.ts';
import { outlookPages } from '../sample-sites/outlook/pages.ts';
import type { Extension } from './extension.ts';
import { expect, test } from './fixture.ts';

declare const sampleLinkedIn: { open(slug: string): void; chat(slug: string): void };
declare const sampleCalendar: { open(eventId: string): void; close(): void };
declare const sampleOutlook: { open(key: string): void };

const STEPS = 14;

const names = new Map(sampleAccounts.map(({ id, name }) => [id, name]));

const nameOf = (id: string | null | undefined) => (id && names.get(id)) || 'nobody';

test.beforeEach(({ connect }) => connect());

test('on a LinkedIn profile the account stands beside the person, also after going on and back', async ({
  page,
  panel,
}) => {
  await page.goto('https://www.linkedin.com/in/maria-lopes/');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await page.evaluate(() => sampleLinkedIn.open('fiona-caldwell'));
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await page.goBack();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await page.evaluate(() => sampleLinkedIn.open('alex-reuter'));
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeHidden();
});

test('a bubble of messages over a profile has its own account, until the person turns to the page again', {
  tag: '@once',
}, async ({ page, panel }) => {
  await page.goto('https://www.linkedin.com/in/maria-lopes/?delay=0');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await page.evaluate(() => sampleLinkedIn.chat('fiona-caldwell'));
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeVisible();
  await page.getByRole('heading', { name: 'Maria Lopes' }).first().click();
  await expect(frame.getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await expect(frame.getByRole('heading', { name: 'Brightlane Logistics' })).toBeHidden();
});

test('an event’s details in Google Calendar have the account of its guests beside them', async ({
  page,
  panel,
}) => {
  const [first, second] = calendarPages.filter(({ certainty }) => certainty === 'certain');
  await page.goto(first?.week ?? '');
  await page.waitForFunction(() => 'sampleCalendar' in window);
  await page.evaluate((id) => sampleCalendar.open(id), first?.eventId ?? '');
  const frame = await panel();
  await expect(frame.getByRole('heading', { name: nameOf(first?.account), level: 1 })).toBeVisible();
  await page.goto(second?.address ?? '');
  await expect(
    (await panel()).getByRole('heading', { name: nameOf(second?.account), level: 1 }),
  ).toBeVisible();
});

test('a mail in Outlook has its account beside it, and a question where it shows names only', async ({
  page,
  panel,
}) => {
  const mail = outlookPages.find(({ key }) => key === 'arden-roi');
  await page.goto(mail?.address ?? '');
  await expect((await panel()).getByRole('heading', { name: 'Arden Medical' })).toBeVisible();
  await page.goto(`${mail?.address}?addresses=names`);
  await expect((await panel()).getByRole('button', { name: 'Yes, link Arden Medical' })).toBeVisible();
  const { host } = new URL(mail?.address ?? '');
  for (const other of siteHosts.outlook.filter((each) => each !== host)) {
    await page.goto(`${mail?.address.replace(host, other)}`);
    await expect((await panel()).getByRole('heading', { name: 'Arden Medical' }), other).toBeVisible();
  }
});

/** What to go to, the account that may be shown there, and whether it must be when one stays. */
interface Place {
  id: string;
  /** What a sighting of it has for a key. */
  key: string;
  account: string | null;
  isSure: boolean;
}

const sites: readonly {
  site: string;
  start: string;
  places: readonly Place[];
  open(page: Page, id: string): Promise<void>;
}[] = [
  {
    site: 'LinkedIn',
    start: 'https://www.linkedin.com/in/maria-lopes/?delay=random',
    places: linkedinPages
      .filter(({ kind, address }) => kind === 'profile' && !address.includes('ui='))
      .map(({ slug, accountId, certainty }) => ({
        id: slug ?? '',
        key: slug ?? '',
        account: accountId,
        isSure: certainty === 'certain',
      })),
    open: (page, id) => page.evaluate((slug) => sampleLinkedIn.open(slug), id),
  },
  {
    site: 'Google Calendar',
    start: 'https://calendar.google.com/calendar/u/0/r/week?delay=random',
    places: calendarPages
      .filter(({ certainty }) => certainty !== 'several')
      .map(({ eventId, account, certainty }) => ({
        id: eventId,
        key: eventId,
        account,
        isSure: certainty === 'certain',
      })),
    open: (page, id) => page.evaluate((event) => sampleCalendar.open(event), id),
  },
  {
    site: 'Outlook',
    start: 'https://outlook.office.com/mail/?delay=random',
    places: outlookPages
      .filter(({ kind, shown }) => kind === 'message' && shown.certainty !== 'several')
      .map(({ key, shown }) => ({
        id: key,
        key: conversationId(key),
        account: shown.accountId,
        isSure: shown.certainty === 'certain',
      })),
    open: (page, id) => page.evaluate((key) => sampleOutlook.open(key), id),
  },
];

for (const { site, start, places, open } of sites)
  test(`wherever one wanders on ${site}, no account is shown that is not of the page`, {
    tag: '@once',
  }, async ({ page, extension }) => {
    const published = await hearAll(extension);
    const accounts = new Map(places.map(({ key, account }) => [key, account]));
    await page.goto(start);
    await page.waitForFunction(() => Object.keys(window).some((name) => name.startsWith('sample')));
    const wrong: string[] = [];
    // A panel has what it showed before until it hears of the page, which is later than the page's next frames now and then.
    let late: (string | undefined)[] = [];
    for (let step = 0; step < STEPS; step++) {
      const place = places[(step * 7919 + 13) % places.length];
      if (!place) continue;
      await open(page, place.id);
      const own = nameOf(place.account);
      const isWrong = (said: string | undefined) => said !== undefined && said !== own;
      // Some are left before they are painted; the others are looked at while they are filled, and after.
      for (let look = 0; look < step % 4; look++) {
        await page.evaluate(frames, 8);
        const said = await answerIn(page);
        if (isWrong(said) && !late.includes(said)) wrong.push(`${said} beside ${place.id}`);
        if (late.length > 0) await expect.poll(async () => isWrong(await answerIn(page))).toBe(false);
        late = [];
      }
      late.push(own, await answerIn(page));
    }
    expect(wrong).toEqual([]);
    // Where one stays, it is shown: that nothing wrong was seen is not for want of anything to see.
    for (const place of places.filter(({ isSure }) => isSure).slice(0, 2)) {
      await open(page, place.id);
      await expect.poll(() => answerIn(page)).toBe(nameOf(place.account));
      await expect.poll(async () => (await published.all()).map(([key]) => key)).toContain(place.key);
    }
    const said = (await published.all()).filter(([key]) => accounts.has(key));
    expect(said.filter(([key, ids]) => ids.some((id) => id !== accounts.get(key)))).toEqual([]);
    await published.stop();
  });

type Said = [key: string, certain: string[]];
type Changes = Record<string, { newValue?: unknown }>;
declare const chrome: {
  storage: {
    session: { onChanged: Record<'addListener' | 'removeListener', (hear: (of: Changes) => void) => void> };
  };
};

/** From now on, of each sighting all that the background says of it, however short that stands. */
async function hearAll({ room }: Extension) {
  const page = await room.page();
  const said = await page.evaluateHandle(() => {
    const all: Said[] = [];
    const hear = (changes: Changes) => {
      for (const [key, { newValue }] of Object.entries(changes)) {
        const view = newValue as TabView | undefined;
        if (!key.startsWith('tab:') || !view?.sighting) continue;
        const certain = view.match.accounts.filter(({ certainty }) => certainty === 'certain');
        all.push([view.sighting.key, certain.map(({ accountId }) => accountId)]);
      }
    };
    chrome.storage.session.onChanged.addListener(hear);
    return { all, hear };
  });
  return {
    all: (): Promise<Said[]> => said.evaluate(({ all }) => all),
    stop: () => said.evaluate(({ hear }) => chrome.storage.session.onChanged.removeListener(hear)),
  };
}

/** The account that the panel gives for an answer, if there is a panel and it gives one. */
async function answerIn(page: Page): Promise<string | undefined> {
  const frame = page.frames().find(isPanel);
  const said = await frame?.evaluate(visibleHeading).catch(() => undefined);
  return [...names.values()].find((name) => name === said);
}

/** An account seen before is kept out of sight, to be there at once. */
function visibleHeading(): string | undefined {
  const headings = [...document.querySelectorAll('main h1')];
  return headings.find((heading) => heading.checkVisibility())?.textContent ?? undefined;
}

/** Lets the page paint so many frames. */
function frames(count: number): Promise<void> {
  return new Promise((done) => {
    const next = (left: number) => (left > 0 ? requestAnimationFrame(() => next(left - 1)) : done());
    next(count);
  });
}

const isPanel = (frame: Frame) => /-extension:\/\/[^/]+\/panel\.html/.test(frame.url());
