import type { Page } from 'playwright';
import { calendarPages } from '../sample-sites/calendar/events.ts';
import { linkedinPages } from '../sample-sites/linkedin/pages.ts';
import { outlookPages } from '../sample-sites/outlook/pages.ts';
import { expect, test } from './fixture.ts';
import { type Outcome, type Reading, readPage } from './reading.ts';

/**
 * How many pages of each kind are read in each language. Usually each kind is read once, in one language after the other;
 * `KEYSIDE_READING=3 npx playwright test reading` reads three in every language, and prints the table.
 */
const EACH = Number(process.env.KEYSIDE_READING ?? 0);
const languages = ['en', 'de', 'ja', 'ar'];

declare const sampleCalendar: { open(eventId: string): void };

interface Table {
  site: string;
  generation: string;
  /** The site as it is today; as it was, or is to some, it is read more sparingly. */
  newest: boolean;
  /** The sample's pages in a language. */
  pagesIn(language: string): readonly (Reading & { kind: string })[];
}

const tables: readonly Table[] = [
  ...['sdui', 'ember', 'mwlite', 'guest'].map((ui) => ({
    site: 'linkedin',
    generation: ui,
    newest: ui === 'sdui',
    pagesIn: (hl: string) => linkedin(ui, hl),
  })),
  ...['2019', '2026'].map((gen) => ({
    site: 'calendar',
    generation: gen,
    newest: gen === '2026',
    pagesIn: (hl: string) => calendar(gen, hl),
  })),
  ...['2023', '2026'].flatMap((gen) =>
    (['shown', 'names'] as const).map((addresses) => ({
      site: 'outlook',
      generation: `${gen}, addresses ${addresses}`,
      newest: gen === '2026' && addresses === 'shown',
      pagesIn: (hl: string) => outlook(gen, hl, addresses),
    })),
  ),
];

test.beforeEach(({ connect }) => connect());

// Without a browser all of it is read in each change, see the readers' tests beside the samples: in one, the sites as they
// are today, and each kind of page.
const isWhole = EACH > 0 || process.env.KEYSIDE_EVERYWHERE !== undefined;
const told = isWhole ? tables : tables.filter(({ newest }) => newest);

for (const { site, generation, newest, pagesIn } of told)
  for (const language of EACH > 0 ? languages : ['every language'])
    test(`${site}, ${generation}, ${language}: pages are read as what they are`, {
      tag: '@once',
    }, async ({ page, extension, browserName }) => {
      // The readers are the same in both browsers; in the slower one, and of what was, each kind of page is enough.
      const isFew = browserName === 'firefox' || !newest || !isWhole;
      const inAll = languages.map(pagesIn).map(isFew ? byPageAlone : asTheyAre);
      const chosen = EACH > 0 ? some(pagesIn(language), EACH) : inTurn(inAll);
      test.setTimeout(60_000 + chosen.length * 30_000);
      const outcomes: (readonly [kind: string, name: string, outcome: Outcome])[] = [];
      for (const reading of chosen)
        outcomes.push([reading.kind, reading.name, await readPage(extension, page, reading)]);
      if (EACH > 0) print(`${site} | ${generation} | ${language}`, outcomes);
      expect(outcomes.filter(([, , outcome]) => outcome !== 'right')).toEqual([]);
    });

type Kinds = readonly (Reading & { kind: string })[];

const asTheyAre = (readings: Kinds) => readings;

/** Whatever is hoped for there. */
const byPageAlone = (readings: Kinds): Kinds =>
  readings.map((reading) => ({ ...reading, kind: reading.kind.split(' ')[0] ?? '' }));

const byKind = (readings: Kinds) => [...Map.groupBy(readings, ({ kind }) => kind).values()];

const some = (readings: Kinds, each: number) => byKind(readings).flatMap((kind) => kind.slice(0, each));

/** One of each kind, each in the next language. */
const inTurn = (inLanguages: readonly Kinds[]) =>
  byKind(inLanguages[0] ?? []).flatMap(
    (_, at) => byKind(inLanguages[at % inLanguages.length] ?? [])[at]?.[0] ?? [],
  );

function print(what: string, outcomes: readonly (readonly [string, string, Outcome])[]): void {
  for (const [kind, all] of Map.groupBy(outcomes, ([each]) => each)) {
    const count = (wanted: Outcome) => all.filter(([, , outcome]) => outcome === wanted).length;
    console.log(`| ${what} | ${kind} | ${count('right')} | ${count('uncertain')} | ${count('wrong')} |`);
  }
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
