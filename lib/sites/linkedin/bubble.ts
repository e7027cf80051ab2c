import { closest, selectAll } from '../dom.ts';
import type { Layer } from '../page.ts';
import { innerOf } from './inner.ts';
import { shown } from './marks.ts';
import { BUBBLE, OTHER, talkWith } from './messaging.ts';

/** A conversation over any page, while the person is in it: open ones that nobody looks at say nothing. */
export const bubble: Layer = {
  name: 'linkedin/bubble',
  ready: () => true,
  read(document, _url, focused) {
    const at = (focused && closest(focused, BUBBLE)) ?? innerBubble(document, focused);
    return at ? talkWith('bubble', selectAll(at, OTHER)) : undefined;
  },
};

/** The focus inside a frame or shadow root is seen from outside only as being at what holds it. */
function innerBubble(document: Document, focused: Element | null): Element | null | undefined {
  const active = Reflect.get(Document.prototype, 'activeElement', document);
  const root = innerOf(document).find(({ host }) => host === active || host === focused)?.root;
  const at = root?.activeElement && closest(root.activeElement, BUBBLE);
  const open = shown([...(root?.querySelectorAll(BUBBLE) ?? [])]);
  return at ?? (open.length === 1 ? open[0] : undefined);
}
