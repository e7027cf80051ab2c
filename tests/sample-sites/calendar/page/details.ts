import { h } from '../../gmail/page/dom.ts';
import type { CalendarEvent } from '../events/event.ts';
import { type App, delaysOf, titleOf } from './app.ts';
import { buildDetails, type Details } from './details-card.ts';
import { actionsOf, bodyOf } from './details-parts.ts';
import { placeBeside } from './place.ts';
import { fullWhen } from './when.ts';

/**
 * The details of an event, over the view. As in Calendar it is one and the same card for all events, filled piece by
 * piece: the id at once, the title later, guests last; and what somebody else puts into it is taken out again.
 */
export function createDetails(app: App): {
  open(event: CalendarEvent, beside: Element): void;
  close(): void;
} {
  const parts = buildDetails(app.settings.gen);
  const strip = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) node.parentNode?.removeChild(node);
  });
  strip.observe(parts.dialog, { childList: true, subtree: true });
  let filling = new AbortController();

  const paint = (change: () => void) => {
    change();
    strip.takeRecords();
  };
  const close = () => {
    filling.abort();
    parts.conceal();
  };
  const fill = (event: CalendarEvent, { signal }: AbortController) => {
    const delays = delaysOf(app);
    const later = (delay: number, change: () => void) => {
      const step = () => !signal.aborted && paint(change);
      if (delay === 0) step();
      else setTimeout(step, delay);
    };
    later(delays.title, () => fillHead(app, parts, event));
    later(delays.guests, () => parts.body.replaceChildren(...bodyOf(app, event)));
  };
  const open = (event: CalendarEvent, beside: Element) => {
    filling.abort();
    filling = new AbortController();
    paint(() => {
      parts.details.setAttribute('data-eventid', event.written);
      parts.actions.replaceChildren(...actionsOf(app, event, close));
    });
    parts.reveal();
    placeBeside(parts.dialog, beside.getBoundingClientRect());
    fill(event, filling);
  };
  const press = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target && !parts.dialog.contains(target) && !target.closest('[data-eventchip]')) close();
  };
  document.addEventListener('mousedown', press, { signal: app.signal });
  return { open, close };
}

function fillHead(app: App, { title, when, square }: Details, event: CalendarEvent): void {
  title.replaceChildren(titleOf(event, app.words));
  square.style.background = event.source.color;
  when.replaceChildren(
    h('div', {}, fullWhen(event, app.settings.hl)),
    event.repeats ? h('div', {}, app.words.weekly) : '',
  );
}
