import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { select, selectAll } from '../dom.ts';
import type { Layer } from '../page.ts';
import { idIn, isListAddress, isMessageAddress } from './address.ts';
import { selectedIn } from './rows.ts';
import { viewerOf } from './viewer.ts';
import { crowdIn, DRAFT_WELL, gathered, WELL } from './well.ts';

const EDITOR = '[contenteditable="true"]';

/**
 * A mail that is being written, while it has the focus: who will read it, before it is sent. It counts once somebody
 * outside the viewer's own company is among them with an address.
 */
export const compose: Layer = {
  name: 'outlook/compose',
  ready: (document, url) => (isListAddress(url) || isMessageAddress(url)) && wellsIn(document).length > 0,
  read(document, url, focused): Sighting | undefined {
    const wells = wellsIn(document);
    const draft = focused && draftAround(focused, wells);
    if (!draft) return undefined;
    const viewer = viewerOf(document);
    const home = viewer.address?.replace(/.*@/, '@') ?? '@';
    const own = wells.filter((well) => draft.contains(well));
    const { people: all, more } = crowdIn(own, 'to', viewer);
    const people = all.filter(({ email }) => email !== null);
    if (!people.some(({ email, self }) => !self && !email?.endsWith(home))) return undefined;
    const rest = { link: null, companies: [], viewer: viewer.address, how: 'draft' };
    return {
      site: 'outlook',
      page: 'outlook/compose',
      ...about(draft, document, url),
      ...gathered({ people, more }),
      ...rest,
    };
  },
};

const wellsIn = (document: Document) =>
  selectAll(document, WELL).filter((well) => select(well, DRAFT_WELL) !== null);

/** The smallest element around what has the focus that holds recipients and, beside them, the text. */
function draftAround(element: Element, wells: readonly Element[]): Element | null {
  const own = wells.filter((well) => element.contains(well));
  const inText = selectAll(element, EDITOR).some((one) => !own.some((well) => well.contains(one)));
  if (own.length > 0 && inText) return element;
  return element.parentElement && draftAround(element.parentElement, wells);
}

/** A reply leaves with its mail, so it has the mail's key; a draft of its own has none that stays. */
function about(draft: Element, document: Document, url: URL): Pick<Sighting, 'key' | 'title'> {
  const field = select(draft, 'input:not([type]), input[type="text"]');
  const [mail] = selectedIn(document);
  if (!field) return { key: mail?.key ?? idIn(url) ?? 'compose', title: null };
  const title = field instanceof HTMLInputElement ? clip(field.value, 500) : null;
  return { key: 'compose', title };
}
