import type { Person, Sighting } from '../../model/sighting.ts';
import { attribute, closest, select, selectAll, selectFirst } from '../dom.ts';
import { gather } from '../people.ts';
import { shownIn } from './pane.ts';
import { personCalled, personOf, withoutLabel, wordsOf } from './person.ts';
import type { Viewer } from './viewer.ts';

export const WELL = '[data-testid="RecipientWell"]';
/** What in a well says that it is being written in. */
export const DRAFT_WELL = '[contenteditable="true"], input, textarea';
const RECIPIENTS = `${WELL}, [id$="_TO"], [id$="_CC"]`;
const LABELLED = '[aria-label*=":"], [aria-label*="："]';
/** What in a well may stand for one person. */
const PERSONA =
  '[title], [aria-label], [role="listitem"], [role="option"], [role="button"], a[href^="mailto:"]';

/** Of a crowd only so many are looked at, and the rest is counted. */
const MOST = 400;

interface Crowd {
  people: Person[];
  more: number;
}

/** Who wrote and who received what a pane shows; from the heads of its mails, never from what they say. */
export function participantsIn(pane: Element, viewer: Viewer): Crowd {
  const senders = sendersIn(pane).map((one) => personOf(one, 'from', viewer));
  const wells = shownIn(pane, RECIPIENTS).filter((well) => !isDraft(well));
  const outer = wells.filter((well) => !wells.some((other) => other !== well && other.contains(well)));
  const received = crowdIn(outer, 'to', viewer);
  return { ...received, people: [...senders.filter((person) => person !== undefined), ...received.people] };
}

const isDraft = (well: Element) => select(well, DRAFT_WELL) !== null;

/** By its id; where there is none, what is labelled with its own text ("From: Maria Lopes") just before a well. */
function sendersIn(pane: Element): Element[] {
  const known = shownIn(pane, '[id$="_FROM"]');
  if (known.length > 0) return known;
  const marks = shownIn(pane, `${WELL}, ${LABELLED}`).filter(
    (one) => one.matches(WELL) || (closest(one, WELL) === null && isOwnLabel(one)),
  );
  return marks.filter((one, at) => !one.matches(WELL) && marks[at + 1]?.matches(WELL));
}

function isOwnLabel(element: Element): boolean {
  const label = attribute(element, 'aria-label') ?? '';
  const rest = withoutLabel(label);
  const words = wordsOf(element).replace(/\s*<.*$/, '');
  return rest !== label && words !== '' && rest.startsWith(words);
}

export function crowdIn(wells: readonly Element[], part: Person['part'], viewer: Viewer): Crowd {
  const all = wells.map((well) => peopleIn(well, part, viewer));
  return { people: all.flatMap(({ people }) => people), more: all.reduce((sum, { more }) => sum + more, 0) };
}

/** The smallest elements with text, widened as long as that is all of their text. */
function peopleIn(well: Element, part: Person['part'], viewer: Viewer): Crowd {
  const small: Element[] = [];
  const { first, more } = selectFirst(well, PERSONA, MOST);
  for (const one of first.reverse())
    if (wordsOf(one) !== '' && !(small[0] && one.contains(small[0]))) small.unshift(one);
  const named = small.map((one) => widened(one, well)).filter((one) => !/[:：]$/.test(wordsOf(one)));
  const people =
    named.length > 0
      ? named.map((one) => personOf(one, part, viewer))
      : withoutLabel(wordsOf(well))
          .split(';')
          .map((name) => personCalled(name, part));
  return { people: people.filter((person) => person !== undefined), more };
}

function widened(element: Element, well: Element): Element {
  const parent = element.parentElement;
  return parent && parent !== well && wordsOf(parent) === wordsOf(element) ? widened(parent, well) : element;
}

/** A draft in the place of a mail, or under it. */
export const hasDraft = (pane: Element): boolean => selectAll(pane, WELL).some(isDraft);

/** Everyone once, and the number of those who were not looked at. */
export function gathered({ people, more }: Crowd): Pick<Sighting, 'people' | 'morePeople'> {
  const everyone = gather(people);
  return { ...everyone, morePeople: everyone.morePeople + more };
}
