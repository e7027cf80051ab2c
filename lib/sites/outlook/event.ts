import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { closest, isShown, select, selectAll, text } from '../dom.ts';
import type { Layer, Page } from '../page.ts';
import { idIn, isCalendarAddress, isEventAddress, linkOf } from './address.ts';
import { isOutlooks, shownIn } from './pane.ts';
import { personOf } from './person.ts';
import { type Viewer, viewerOf } from './viewer.ts';
import { crowdIn, gathered, WELL } from './well.ts';

const DIALOG = '[role="dialog"]';
const CARD = '[data-app-section="ReadingPane"]';
/** The narrowest first: around an event the calendar itself may go on to be shown. */
const PAGES = [CARD, '[data-app-section^="Surface_"]', '[data-app-section="CalendarModule"]'];
const TITLES = ['#TopBar [role="heading"]', '[role="heading"][title]'];
const ITEM = '[role="listitem"]';
const LINK = 'a[href^="mailto:"]';

/** An event's own page. */
export const event: Page = {
  name: 'outlook/event',
  always: true,
  isPage: isEventAddress,
  ready: (document) => pageOf(document) !== undefined,
  read(document, url): Sighting | null | undefined {
    const found = pageOf(document);
    return found && readEvent('outlook/event', found, document, url);
  },
};

/** The card that a click on an event opens over the calendar. */
export const peek: Layer = {
  name: 'outlook/peek',
  ready: (document, url) => isCalendarAddress(url) && select(document, CARD) !== null,
  read(document, url): Sighting | undefined {
    const found = whereTitled(selectAll(document, CARD).filter((card) => isCard(card, url)));
    return (found && readEvent('outlook/peek', found, document, url)) ?? undefined;
  },
};

/** On an event's page its own pane is no card. */
const isCard = (card: Element, url: URL) => idIn(url) === null || closest(card, DIALOG) !== null;

const pageOf = (document: Document) =>
  whereTitled(
    PAGES.flatMap((page) => selectAll(document, page)).filter((one) => closest(one, DIALOG) === null),
  );

/** Those left behind are hidden or without a title. */
function whereTitled(elements: readonly Element[]): { element: Element; title: string } | undefined {
  for (const element of elements) {
    const title = isOutlooks(element) && isShown(element) ? titleIn(element) : null;
    if (title !== null) return { element, title };
  }
  return undefined;
}

function titleIn(element: Element): string | null {
  const [heading] = TITLES.flatMap((selector) => shownIn(element, selector));
  return heading ? clip(text(heading), 500) : null;
}

/** An event's own text says nothing of who comes, whatever addresses are in it. Null: nobody was asked to come. */
function readEvent(
  page: Sighting['page'],
  { element, title }: { element: Element; title: string },
  document: Document,
  url: URL,
): Sighting | null {
  const viewer = viewerOf(document);
  const everyone = gathered(guestsIn(element, viewer));
  if (everyone.people.length === 0) return null;
  const key = page === 'outlook/peek' ? `event:${title.slice(0, 200)}` : (idIn(url) ?? title);
  const rest = { companies: [], meeting: nothingCertain, viewer: viewer.address, how: page };
  return { site: 'outlook', page, key, title, link: linkOf(url), ...everyone, ...rest };
}

function guestsIn(element: Element, viewer: Viewer): ReturnType<typeof crowdIn> {
  const inWells = crowdIn(shownIn(element, WELL), 'guest', viewer);
  const others = [
    ...shownIn(element, ITEM),
    ...shownIn(element, LINK).filter((one) => closest(one, ITEM) === null),
  ]
    .filter((one) => closest(one, WELL) === null)
    .map((one) => personOf(one, 'guest', viewer));
  return { ...inWells, people: [...inWells.people, ...others.filter((person) => person !== undefined)] };
}

/** Times are written in the language of the interface, and nothing else says them. */
const nothingCertain: NonNullable<Sighting['meeting']> = {
  seriesId: null,
  instance: null,
  start: null,
  end: null,
  timeZone: null,
  organizer: null,
  videoLink: null,
};
