import { closest, selectAll } from '../dom.ts';
import type { Layer } from '../page.ts';
import { activeIn, allIn, innerOf } from './inner.ts';
import { shownOf } from './marks.ts';
import { BUBBLE, OTHER, talkWith } from './messaging.ts';

/** A conversation over any page, while the person is in it: open ones that nobody looks at say nothing. */
export const bubble: Layer = {
  name: 'linkedin/bubble',
  ready: () => true,
  read(document, _url, focused) {
    const at = (focused && closest(focused, BUBBLE)) ?? innerBubble(document, focused);
    return at ? talkWith('linkedin/bubble', selectAll(at, OTHER)) : undefined;
  },
};

/** The focus inside a frame or shadow root is seen from outside only as being at what holds it. */
function innerBubble(document: Document, focused: Element | null): Element | null | undefined {
  const active = activeIn(document);
  const inner = innerOf(document).find(({ host }) => host === active || host === focused);
  if (!inner) return undefined;
  const open = shownOf(allIn(inner, BUBBLE));
  return (inner.active && closest(inner.active, BUBBLE)) ?? (open.length === 1 ? open[0] : undefined);
}
