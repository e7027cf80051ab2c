import type { BrowserContext, Page } from 'playwright';
import { getBrowser } from '../../../scripts/browser.ts';
import { launch, loadExtension } from '../../../scripts/launch.ts';
import { stopWorker } from '../worker.ts';
import { isSideOpen, openSide } from './chromium-side.ts';
import { createRoom } from './room.ts';
import type { Seat, SeatOptions } from './seat.ts';

/** Playwright has pages forgive the sample sites their certificate; a window for signing in has loaded before it knows. */
const lenient = ['--ignore-certificate-errors'];

export async function startChromium(options: SeatOptions): Promise<Seat> {
  const args = [...(options.args ?? []), ...lenient];
  const { context, origin } = await launch({ ...options, browser: getBrowser(), args });
  const room = createRoom(context, origin);
  return {
    context,
    origin,
    room,
    stopWorker: async () => stopWorker(await room.page()),
    update: async () => void (await loadExtension(context, options.extension)),
    buttonNames: (page) => buttonNames(context, page),
    openSide: () => openSide(context, origin),
    isSideOpen: async () => isSideOpen(await room.page()),
    uncaught: async () => [],
    idled: () => Promise.reject(new Error('A Chromium that is driven never stops an idle worker.')),
  };
}

async function buttonNames(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => String(name?.value ?? ''));
}
