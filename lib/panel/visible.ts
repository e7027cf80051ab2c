import { t } from '../i18n/index.ts';
import type { HostLook, PressArea } from '../messages/tab.ts';
import { pressedArea } from './pressed-area.ts';
import { type Unobstructed, watchUnobstructed } from './unobstructed.ts';

/** `alone`: in a window of the browser's own, where there is no page that could cover anything. */
export type Look = HostLook | 'alone' | null;

export type Seen = { seen: true } | { seen: false; sentence: string };

/** Whether the person can see what they press. A page could lay something else over the panel, and have them save. */
export interface Sight {
  /** @param press a click, key or submit that writes */
  isSeen(press?: Event): Promise<Seen>;
}

/** Milliseconds: whoever was about to press something else has not seen before that what came into view. */
const MOMENT = 300;

/** @param ask the dock in the page that the panel stands in; null when nobody answers */
export function createSight(signal: AbortSignal, ask: (area: PressArea) => Promise<Look>): Sight {
  const whole = watchUnobstructed(signal);
  let shownAt = Number.NEGATIVE_INFINITY;
  let coveredAt = Number.NEGATIVE_INFINITY;
  document.addEventListener(
    'visibilitychange',
    () => {
      shownAt = performance.now();
    },
    { signal },
  );

  async function look(press: Event | undefined): Promise<Look> {
    const said = await ask(pressedArea(press)).catch(() => null);
    if (said === null || said === 'covered') coveredAt = performance.now();
    return said;
  }

  const earlier = lookBefore(signal, whole, look);

  return {
    async isSeen(press) {
      if (press && !press.isTrusted) return refused('notYours');
      const at = press?.timeStamp ?? performance.now();
      if (document.visibilityState !== 'visible' || at - shownAt < MOMENT) return refused('tooSoon');
      // Taken now: the next frame is another.
      const since = whole.since(elementOf(press));
      await earlier();
      const before = coveredAt;
      const said = await look(press);
      if (said === 'alone') return { seen: true };
      if (said === null || said === 'covered') return refused('covered');
      // The browser speaks of the whole panel; something that lies over another part of it explains what it says.
      if (whole.isKnown && since === null && said === 'clear') return refused('covered');
      return at - (since ?? before) < MOMENT ? refused('tooSoon') : { seen: true };
    },
  };
}

/**
 * Where the browser can't tell, the page is asked before anything is pressed as well: with the press it hears that the
 * panel has the focus, and could take away at once what lay over it. Resolves when no answer is outstanding.
 */
function lookBefore(
  signal: AbortSignal,
  whole: Unobstructed,
  look: (near: Event) => Promise<unknown>,
): () => Promise<unknown> {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let latest: Promise<unknown> = Promise.resolve();
  const near = (event: Event) => {
    const isControl = event.target instanceof Element && event.target.closest(CONTROL) !== null;
    if (
      !event.isTrusted ||
      !isControl ||
      whole.since(elementOf(event)) !== null ||
      event.timeStamp - lookedAt < MOMENT
    )
      return;
    lookedAt = event.timeStamp;
    latest = look(event);
  };
  for (const type of ['pointerover', 'pointermove', 'focusin'] as const)
    document.addEventListener(type, near, { capture: true, passive: true, signal });
  return () => latest;
}

/** What one may write with. */
const CONTROL = 'form button, dialog button, [role="dialog"] button, [role^="menuitem"]';

const elementOf = (event: Event | undefined) => (event?.target instanceof Element ? event.target : null);

const refused = (why: 'covered' | 'tooSoon' | 'notYours'): Seen => ({
  seen: false,
  sentence: t(`compose.refused.${why}`),
});
