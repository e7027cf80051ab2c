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
    const at = focused && (closest(focused, BUBBLE) ?? onlyBubble(document, focused));
    return at ? talkWith('bubble', selectAll(at, OTHER)) : undefined;
  },
};

/** The focus may be known no closer than to be somewhere in the frame or shadow root that holds the bubbles. */
function onlyBubble(document: Document, focused: Element): Element | undefined {
  const top = focused.getRootNode();
  const inner = innerOf(document).find(({ host, root }) => host === focused || root === top);
  const open = shown([...(inner?.root.querySelectorAll(BUBBLE) ?? [])]);
  return open.length === 1 ? open[0] : undefined;
}
