import type { Page } from 'playwright';
import { calendarPages } from '../sample-sites/calendar/events.ts';
import { linkedinPages } from '../sample-sites/linkedin/pages.ts';
import { outlookPages } from '../sample-sites/outlook/pages.ts';
import { expect, test } from './fixture.ts';
import { type Outcome, type Reading, readPage } from './reading.ts';

/** How many pages of each kind are read; `all` for the whole table, which takes an hour. */
const EACH = process.env.KEYSIDE_READING === 'all' ? Number.POSITIVE_INFINITY : 1;

declare const sampleCalendar: { open(eventId: string): void };

interface Table {
  site: string;
  /** Settings in the sample's address. */
  settings: Readonly<Record<string, string>>;
  readings: readonly (Reading & { kind: string })[];
}

test.beforeEach(({ connect }) => connect());

for (const { site, settings, readings } of tables()) {
  const chosen = Object.values(Object.groupBy(readings, ({ kind }) => kind)).flatMap((some = []) =>
    some.slice(0, EACH),
  );
  const words = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  test(`${site}, ${words.join(', ')}: ${chosen.length} pages are read as what they are`, async ({
    page,
  }, info) => {
    test.setTimeout(10_000 + chosen.length * 10_000);
    const outcomes: Record<string, Outcome> = {};
    for (const reading of chosen) outcomes[reading.name] = await readPage(page, reading);
    info.annotations.push({ type: 'reading', description: JSON.stringify({ site, settings, outcomes }) });
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'right')).toEqual([]);
  });
}

function tables(): Table[] {
  const languages = ['en', 'de', 'ja', 'ar'];
  return [
    ...(['sdui', 'ember', 'mwlite', 'guest'] as const).flatMap((ui) =>
      languages.map((hl) => ({ site: 'linkedin', settings: { ui, hl }, readings: linkedin(ui, hl) })),
    ),
    ...['2019', '2026'].flatMap((gen) =>
      languages.map((hl) => ({ site: 'calendar', settings: { gen, hl }, readings: calendar(gen, hl) })),
    ),
    ...['2023', '2026'].flatMap((gen) =>
      languages.flatMap((hl) =>
        (['shown', 'names'] as const).map((addresses) => ({
          site: 'outlook',
          settings: { gen, hl, addresses },
          readings: outlook(gen, hl, addresses),
        })),
      ),
    ),
  ];
}

function withSettings(address: string, settings: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  return url.href;
}

function linkedin(ui: string, hl: string) {
  return linkedinPages
    .filter(({ address }) => (new URL(address).searchParams.get('ui') ?? 'sdui') === ui)
    .map((one) => {
      const address = withSettings(one.address, { hl, delay: '0', experience: '0', piece: '0' });
      const { accountId: account, certainty } = one;
      const kind = `${one.kind} ${one.about} ${certainty}`;
      return { kind, name: one.address, account, certainty, go: (page: Page) => page.goto(address) };
    });
}

function calendar(gen: string, hl: string) {
  return calendarPages.flatMap(({ key, eventId, week, address, account, certainty }) => {
    const open = async (page: Page) => {
      await page.goto(withSettings(week, { gen, hl, delay: '0' }));
      await page.evaluate((id) => sampleCalendar.open(id), eventId);
    };
    const own = (page: Page) => page.goto(withSettings(address, { gen, hl, delay: '0' }));
    return [
      { kind: `popover ${certainty}`, name: `popover ${key}`, account, certainty, go: open },
      { kind: `event ${certainty}`, name: `event ${key}`, account, certainty, go: own },
    ];
  });
}

function outlook(gen: string, hl: string, addresses: 'shown' | 'names') {
  return outlookPages.map((one) => {
    const { accountId: account, certainty } = one[addresses];
    const address = withSettings(one.address, { gen, hl, addresses, delay: '0' });
    const kind = `${one.kind} ${certainty}`;
    return { kind, name: one.key, account, certainty, go: (page: Page) => page.goto(address) };
  });
}
