import type { Page } from 'playwright';
import { openGallery } from '../../tests/gallery/open.ts';
import { serveGallery } from '../../tests/gallery/serve.ts';
import { type Figure, percentile } from '../stats.ts';

/** A frame at 60 a second, in milliseconds. */
const FRAME = 16.7;
const ACCOUNTS = 10_000;
/** A tenth for the others, in their favour: with all of them one frame takes longer than anybody would wait. */
const OTHERS = 1000;
const OURS = 'Keyside';
/** Milliseconds: what is slow is not waited for. */
const MOST = 6000;
/** CSS pixels a frame: a line and a half, as when somebody scrolls in a hurry. */
const STEP = 90;

/** The list of ten thousand accounts while it is scrolled, beside the very same lines that are all in the document. */
export async function benchPortfolio({
  frames,
  rounds,
}: {
  frames: number;
  rounds: number;
}): Promise<Figure[]> {
  await using served = await serveGallery();
  await using gallery = await openGallery(served.address);
  const page = await gallery.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const put = (isSkipped: boolean) => () => page.evaluate(putAll, { count: OTHERS, isSkipped });
  const ways: [name: string, prepare: () => Promise<unknown>][] = [
    [OURS, async () => undefined],
    [`${OTHERS} of the same lines, all in the document`, put(false)],
    [`${OTHERS} of the same lines with content-visibility`, put(true)],
  ];
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const [name, prepare] of ways) {
      await page.goto(gallery.address('portfolio-accounts-many'));
      await page.locator('[role="grid"] [role="gridcell"]').first().waitFor();
      await prepare();
      times[name] = [...(times[name] ?? []), ...(await scroll(page, frames))];
    }
  return Object.entries(times).map(([name, samples]) => figureOf(name, samples));
}

const scroll = (page: Page, frames: number) => page.evaluate(scrollOn, { frames, step: STEP, most: MOST });

/** Runs in the page. The list as it would be with all of its lines, which are copies of the first. */
function putAll({ count, isSkipped }: { count: number; isSkipped: boolean }): void {
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  const lines = [...(grid?.querySelectorAll<HTMLElement>('[data-index]') ?? [])].slice(0, 10);
  const height = lines[0]?.offsetHeight ?? 0;
  const scroller = document.createElement('div');
  scroller.style.cssText = 'flex:1;min-height:0;overflow-y:auto';
  for (let at = 0; at < count; at += 1) {
    const line = lines[at % lines.length]?.cloneNode(true) as HTMLElement;
    line.style.position = 'relative';
    line.style.transform = '';
    if (isSkipped) line.style.cssText += `content-visibility:auto;contain-intrinsic-size:auto ${height}px`;
    scroller.append(line);
  }
  grid?.replaceWith(scroller);
  scroller.setAttribute('role', 'grid');
}

/** Runs in the page: how long each frame took while it was scrolled. */
function scrollOn({ frames, step, most }: { frames: number; step: number; most: number }): Promise<number[]> {
  const grid = document.querySelector<HTMLElement>('[role="grid"]');
  const times: number[] = [];
  return new Promise((resolve) => {
    let last = 0;
    const begun = performance.now();
    const frame = (at: number) => {
      if (last > 0) times.push(at - last);
      last = at;
      if (times.length >= frames || at - begun > most || !grid) return resolve(times);
      grid.scrollTop += step;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

function figureOf(name: string, samples: number[]): Figure {
  const [p50, p95] = [percentile(samples, 0.5), percentile(samples, 0.95)];
  const isOurs = name === OURS;
  const late = samples.filter((ms) => ms > 1.5 * FRAME).length;
  return {
    what: isOurs ? `${ACCOUNTS} accounts scrolled, a frame, p50 / p95 / most` : `… ${name}`,
    value: `${[p50, p95, Math.max(...samples)].map((ms) => ms.toFixed(1)).join(' / ')} ms, ${late} of ${samples.length} late`,
    goal: isOurs ? `p95 ≤ ${FRAME} ms` : '',
    met: isOurs ? Math.round(p95 * 10) / 10 <= FRAME : null,
    raw: samples,
  };
}
