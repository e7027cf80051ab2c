import type { Page } from 'playwright';
import { findPanel, panelFrame } from '../../scripts/demo/panel.ts';
import { answerPings, changeRoute, collect, compareClocks, idle, type Painting, watchFor } from './probe.ts';
import type { Target } from './targets.ts';

/** Milliseconds from the page's hashchange; NaN: it did not come. */
export interface Sample {
  panel: number;
  /** Until the panel's document held it; the rest is waiting for the frame. */
  panelHeld: number;
  /** Only where the peer is on the page. */
  peer: number | null;
  /** Until the page's own next frame was drawn: with nothing to do, that long takes a frame on this machine now. */
  frame: number;
  /** From setting the address until the page heard of it: what the browser takes before anybody can begin. */
  browser: number;
}

export interface Clocks {
  /** Milliseconds that the panel's clock is ahead of the page's. */
  offset: number;
  roundTrip: number;
}

/** Opens a thread and waits for its context. */
export async function visit(page: Page, target: Target): Promise<void> {
  await page.evaluate(changeRoute, target.hash);
  await awaitShown(page, target);
}

export async function awaitShown(page: Page, { mark }: Target): Promise<void> {
  const panel = await panelFrame(page);
  await panel.getByText(mark).first().waitFor();
  await page.evaluate(idle);
}

export async function readClocks(page: Page): Promise<Clocks> {
  await page.evaluate(answerPings);
  return (await panelFrame(page)).evaluate(compareClocks);
}

/** Goes to a thread and times what appears beside it. `clocks` of the same page and panel. */
export async function sample(page: Page, target: Target, clocks: Clocks, withPeer: boolean): Promise<Sample> {
  const panel = findPanel(page);
  if (!panel) throw new Error('The panel has gone.');
  await panel.evaluate(watchFor, [
    { selector: 'h1', text: target.account },
    { selector: 'bdi', text: target.mark },
  ]);
  if (withPeer) await page.evaluate(watchFor, [{ selector: '.bench-peer', text: target.subject }]);
  await page.evaluate(idle);
  const { set, heard, drawn } = await page.evaluate(changeRoute, target.hash);
  const ours = await panel.evaluate(collect);
  const theirs = withPeer ? since(heard, await page.evaluate(collect)).painted : null;
  await page.evaluate(idle);
  const { painted, held } = since(heard + clocks.offset, ours);
  return { panel: painted, panelHeld: held, peer: theirs, frame: drawn - heard, browser: heard - set };
}

const since = (start: number, painting: Painting | undefined) => ({
  painted: (painting?.painted ?? Number.NaN) - start,
  held: (painting?.held ?? Number.NaN) - start,
});
