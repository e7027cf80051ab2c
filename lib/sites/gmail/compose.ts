import type { Sighting } from '../../model/sighting.ts';
import { clip } from '../clip.ts';
import { attribute, closest, isShown, select, selectAll } from '../dom.ts';
import type { Layer } from '../page.ts';
import { gather } from '../people.ts';
import { addressOf } from './address.ts';
import { draftIn } from './draft.ts';
import { headingOf, idsOf, subjectOf } from './heading.ts';
import { isGmails, isThreadShown, mainView } from './view.ts';
import { viewerOf } from './viewer.ts';

/** The form of a message that is being written, in a window over the page or under the message it answers. */
const FORM = '.aoI';
/** Compose windows, over whatever is shown. */
export const WINDOW = '.nH.Hd[role="dialog"]';

/** A message that is being written, with an outside recipient: who will read it, before it is sent. */
export const compose: Layer = {
  name: 'gmail/compose',
  ready: (document) => select(document, FORM) !== null,
  read(document, url, focused): Sighting | undefined {
    const form = formAt(document, focused);
    if (!form) return undefined;
    const about = closest(form, WINDOW) ? aboutWindow(form) : aboutReply(form, document, url);
    const viewer = viewerOf(document, about.title);
    const draft = draftIn(form, viewer);
    if (!draft) return undefined;
    const rest = { link: null, companies: [], viewer: viewer.address, how: `${FORM} ${draft.how}` };
    return { site: 'gmail', page: 'gmail/compose', ...about, ...gather(draft.people), ...rest };
  },
};

/**
 * The form in use; without one, the last window over a page that shows no thread: a draft left open in a corner
 * does not hide the thread that is being read. Gmail adds windows at the end.
 */
function formAt(document: Document, focused: Element | null): Element | undefined {
  const forms = selectAll(document, FORM).filter((form) => isGmails(form) && isShown(form));
  const inUse = focused && forms.find((form) => form.contains(focused));
  return inUse ?? (isThreadShown(document) ? undefined : forms.at(-1));
}

/** The draft's own id, which stays while it is saved; until it has one, the window's. */
function aboutWindow(form: Element): Pick<Sighting, 'key' | 'title'> {
  const id = select(form, 'input[type="hidden"][value^="#msg-"]');
  const frame = closest(form, '[role="dialog"]');
  const name = (id && attribute(id, 'value')) ?? (frame && attribute(frame, 'aria-labelledby'));
  const subject = select(form, 'input[name="subjectbox"], input.aoT');
  const title = subject instanceof HTMLInputElement ? clip(subject.value, 500) : null;
  return { key: clip(`compose:${name ?? 'window'}`, 300) ?? 'compose', title };
}

/** A reply leaves with its thread, so it has the thread's key: what is stale of one is stale of the other. */
function aboutReply(form: Element, document: Document, url: URL): Pick<Sighting, 'key' | 'title'> {
  const view = mainView(document);
  if (!view?.contains(form)) return aboutWindow(form);
  const heading = headingOf(view);
  return { key: idsOf(heading).key ?? addressOf(url), title: subjectOf(heading) };
}
