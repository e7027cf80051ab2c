import type { Page } from 'playwright';
import { findFirefox, oldestFirefox } from '../../../scripts/browser.ts';
import { createInside } from '../../../scripts/firefox/inside.ts';
import { addonId, install, launchFirefox } from '../../../scripts/firefox/launch.ts';
import { backgroundStarted, backgroundStopped, stopBackground } from './firefox-background.ts';
import { buttonNames } from './firefox-buttons.ts';
import { isSideOpen, openSide } from './firefox-side.ts';
import { takeUncaught } from './firefox-uncaught.ts';
import { createRoom } from './room.ts';
import type { Seat, SeatOptions } from './seat.ts';

/** Why its stories are skipped where it is missing. */
export const noFirefox = `There is no Firefox ${oldestFirefox} or newer on this machine; install firefox-esr, or set KEYSIDE_FIREFOX to its path.`;

/** Milliseconds until a background that nobody needs is stopped; a person's Firefox takes thirty seconds. */
const IDLE = 3000;

export async function startFirefox(options: SeatOptions): Promise<Seat> {
  const browser = findFirefox();
  if (!browser) throw new Error(noFirefox);
  const { context, bidi, origin } = await launchFirefox({ ...options, browser, idle: IDLE });
  const inside = createInside(bidi);
  await inside.run(backgroundStarted, addonId);
  return {
    context,
    origin,
    room: createRoom(context, origin),
    stopWorker: () => inside.run(stopBackground, addonId),
    async update() {
      await install(bidi, options.extension);
      await inside.run(backgroundStarted, addonId);
    },
    buttonNames: (page: Page) => inside.run(buttonNames, page.url()),
    openSide: () => openSide(inside),
    isSideOpen: () => isSideOpen(inside),
    uncaught: () => inside.run(takeUncaught, origin),
    idled: () => inside.run(backgroundStopped, addonId),
  };
}
