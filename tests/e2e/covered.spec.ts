import type { Frame, Page } from 'playwright';
import type { Extension } from './extension.ts';
import { expect, test } from './fixture.ts';
import { openThread } from './gmail.ts';
import { expectOnce, noteField, sendFirst } from './writing.ts';

/**
 * What a page may do to have a person save what they do not see; each runs in the page. One page for a whole story: what
 * was done is undone again, and then the same press must do. What is drawn where is tried in lib/dock, in less time.
 *
 * Firefox does not tell what is seen: there the panel looks for itself. So there is one of each way to cover it for that
 * look; all of them are told there before a release.
 */

const arden = 'Arden Medical';
const ardenId = 'acc-arden-medical';

declare global {
  interface Window {
    /** Adds something of the page's own, over everything, until all is undone. */
    __cover(style: string, tag?: string): HTMLElement;
    __undo(): void;
    /** The panel's element, as any script can find it. */
    __host(): HTMLElement;
  }
}

interface Story {
  page: Page;
  frame: Frame;
  /** Runs it; nothing may have been sent when it ends. */
  unsent(go: () => Promise<void>): Promise<void>;
}

type Attack = readonly [what: string, attack: () => unknown, seldom?: 'seldom'];

const toldIn = (browserName: string, all: readonly Attack[]) =>
  browserName === 'firefox' && !process.env.KEYSIDE_EVERYWHERE
    ? all.filter(([, , seldom]) => seldom === undefined)
    : all;

const attacks: readonly Attack[] = [
  ['the document is transparent', () => document.documentElement.style.setProperty('opacity', '.001')],
  ['the page beside it is transparent', () => document.body.style.setProperty('opacity', '.001'), 'seldom'],
  ['the document is made small', () => document.documentElement.style.setProperty('transform', 'scale(.1)')],
  ['something lies over it that lets presses through', () => window.__cover('pointer-events:none')],
  [
    'something inert lies over it, and something else over another corner',
    () => {
      window.__cover('inset:auto 0 0 auto;width:90px;height:30px');
      window.__cover('').inert = true;
    },
    'seldom',
  ],
  [
    'the shadow of something lies over it, and something else over another corner',
    () => {
      window.__cover('inset:auto 0 0 auto;width:90px;height:30px');
      window.__cover('right:auto;left:-2000px;width:2000px;box-shadow:2000px 0 #fff;pointer-events:none');
    },
    'seldom',
  ],
  [
    'something lies over it in a closed shadow root',
    () => {
      const inner = document.createElement('div');
      inner.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:2147483647;pointer-events:none';
      window.__cover('all:initial').attachShadow({ mode: 'closed' }).append(inner);
    },
    'seldom',
  ],
  [
    'something without an element of its own lies over it',
    () => {
      window.__cover('', 'style').textContent =
        'html::after{content:"";position:fixed;inset:0;background:#fff;z-index:2147483647;pointer-events:none}';
    },
  ],
  ['something lies over it that takes presses', () => window.__cover('')],
  [
    'a popover stands over it',
    () => {
      const cover = window.__cover('width:100%;height:100%;border:0;pointer-events:none');
      cover.popover = 'manual';
      cover.showPopover();
    },
    'seldom',
  ],
  [
    'a dialog stands over it',
    () => (window.__cover('width:100%;height:100%', 'dialog') as HTMLDialogElement).showModal(),
  ],
];

const harmless: readonly Attack[] = [
  [
    'a page that tries to make it transparent',
    () => window.__host().style.setProperty('opacity', '.001', 'important'),
  ],
  [
    'a page that tries to animate it away',
    () => window.__host().animate([{ opacity: 0.001 }, { opacity: 0.001 }], { duration: 1e6 }),
    'seldom',
  ],
  [
    'a page that tries to clip it',
    () => window.__host().style.setProperty('clip-path', 'inset(50%)', 'important'),
    'seldom',
  ],
  ['a page that tries to move it', () => window.__host().style.setProperty('left', '-3000px', 'important')],
  [
    'a page that is scrolled',
    () => {
      document.body.style.minHeight = '3000px';
      window.scrollBy(0, 400);
    },
    'seldom',
  ],
  [
    'a toast over another corner',
    () => window.__cover('inset:auto 0 0 auto;width:90px;height:30px'),
    'seldom',
  ],
  [
    'another extension’s empty host over everything',
    () => window.__cover('pointer-events:none;background:none'),
  ],
  ['something of the page’s under it', () => window.__cover('z-index:2147483645')],
];

test.beforeEach(async ({ connect, page }) => {
  test.slow();
  await connect();
  await openThread(page, 'ROI sheet for the board');
  await page.evaluate(() => {
    const added: HTMLElement[] = [];
    const roots = [document.documentElement, document.body];
    const styles = roots.map(({ style }) => style.cssText);
    window.__cover = (style, tag = 'div') => {
      const cover = document.createElement(tag);
      cover.style.cssText = `position:fixed;inset:0;z-index:2147483647;background:#fff;${style}`;
      document.documentElement.append(cover);
      added.push(cover);
      return cover;
    };
    window.__host = () =>
      [...document.documentElement.children].find((one) => one.localName.startsWith('x-')) as HTMLElement;
    window.__undo = () => {
      for (const one of added.splice(0)) one.remove();
      for (const [at, { style }] of roots.entries()) style.cssText = styles[at] ?? '';
      window.__host().removeAttribute('style');
      for (const animation of window.__host().getAnimations()) animation.cancel();
    };
  });
});

test('nothing is saved while something covers the panel, and it is when it can be seen again', async ({
  page,
  panel,
  faults,
  api,
  browserName,
}) => {
  const story = await begin(page, await panel(), 'Seen in the end', faults);
  const { frame } = story;
  for (const [what, attack] of toldIn(browserName, attacks))
    await test.step(what, async () => {
      await story.unsent(async () => {
        await page.evaluate(attack);
        await pressSave(story);
        await pressKeys(frame);
        // Under a dialog, Firefox takes no key for the panel: there is nothing to say anything of.
        const isDead = browserName === 'firefox' && what.includes('dialog');
        if (!isDead) await expect(covered(frame)).toBeAttached();
        await expect(frame.getByRole('dialog')).toHaveCount(0);
      });
      await page.evaluate(() => window.__undo());
      await expectShown(story, () => pressKeys(frame));
    });
  await expectShown(story, () => pressSave(story), false);
  await sendFirst(frame);
  await expectOnce(api, ardenId, 'Seen in the end');
});

test('what is seen is saved, whatever else a page does, and in a page that is zoomed', async ({
  page,
  panel,
  faults,
  extension,
  browserName,
}) => {
  const story = await begin(page, await panel(), 'Seen all the time', faults);
  for (const [what, change] of toldIn(browserName, harmless))
    await test.step(what, async () => {
      await page.evaluate(change);
      await expectShown(story, () => pressSave(story));
      await page.evaluate(() => window.__undo());
    });
  for (const factor of [1.5, 0.67, 1])
    await test.step(`a page at ${factor}`, async () => {
      await zoom(extension, factor);
      // Of a page that is zoomed, the driver does not know where its buttons are.
      await expectShown(story, () => pressKeys(story.frame));
    });
});

test('nothing is saved in the moment in which what lay over the panel is taken away', async ({
  page,
  panel,
  faults,
  api,
}) => {
  const story = await begin(page, await panel(), 'Seen a moment later', faults);
  const { frame } = story;
  await test.step('with the press itself', async () => {
    await story.unsent(() =>
      untilRefused(story, async () => {
        await page.locator('h2.hP').first().click();
        const known = await watchFrame(frame);
        await page.evaluate(() => {
          window.__cover('pointer-events:none');
          // The page is told of the press, though not where: the focus goes to the panel.
          window.addEventListener('blur', () => window.__undo(), { once: true });
        });
        await known();
        await pressSave(story);
      }),
    );
    await expectShown(story, () => pressSave(story));
  });
  await test.step('with the first of two presses', async () => {
    await story.unsent(() =>
      // Who presses faster than the browser draws presses on nothing.
      untilRefused(story, async () => {
        await page.evaluate(() => window.__cover('').addEventListener('pointerup', () => window.__undo()));
        const box = await saveIn(frame).boundingBox();
        await page.mouse.dblclick((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
      }),
    );
  });
  await test.step('when what will be sent is shown', async () => {
    await expectShown(story, () => pressSave(story), false);
    await story.unsent(async () => {
      await page.evaluate(() => window.__cover('pointer-events:none'));
      await sendFirst(frame);
      await expect(covered(frame)).toBeAttached();
    });
    await page.evaluate(() => window.__undo());
  });
  await expectShown(story, () => pressSave(story), false);
  await sendFirst(frame);
  await expectOnce(api, ardenId, 'Seen a moment later');
});

const saveIn = (frame: Frame) => frame.locator('form button[type="submit"]').first();
const covered = (frame: Frame) => frame.getByText(/^Something covers this panel/);
const refused = (frame: Frame) =>
  frame.getByText(/^Something covers this panel|had only just come into view/);

async function begin(
  page: Page,
  frame: Frame,
  words: string,
  faults: { requests: readonly string[] },
): Promise<Story> {
  const field = noteField(frame, arden);
  await field.click();
  await field.pressSequentially(words);
  await expect(saveIn(frame)).toBeVisible();
  const changes = () => faults.requests.filter((request) => request.startsWith('POST '));
  return {
    page,
    frame,
    async unsent(go) {
      const before = changes();
      await go();
      expect(changes()).toEqual(before);
    },
  };
}

/** A slow driver's press may come a moment later, when it is right to show what will be sent: it is tried once more. */
async function untilRefused({ frame }: Story, press: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if ((await frame.getByRole('dialog').count()) > 0) await goBack(frame);
    await press();
    await expectAnswered(frame);
    await expect(refused(frame)).toBeAttached({ timeout: 500 });
  }).toPass();
}

/** A press of the very button, wherever the page has put it; what lies over it may let it through. */
async function pressSave({ page, frame }: Story): Promise<void> {
  const box = await saveIn(frame).boundingBox();
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  // Where a person cannot press, not every driver can.
  if (!box || box.x < 0 || box.x > width || box.y < 0 || box.y > height) return;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

const pressKeys = (frame: Frame) => noteField(frame, arden).press('Control+Enter');

/** The first of a kind is shown before it goes: that is as far as a press comes, once the panel has been seen a moment. */
async function expectShown({ frame }: Story, press: () => Promise<void>, back = true): Promise<void> {
  const sheet = frame.getByRole('dialog');
  await expect(async () => {
    if ((await sheet.count()) === 0) await press();
    await expectAnswered(frame);
    await expect(sheet).toContainText('Seen', { timeout: 300 });
  }).toPass({ intervals: [100] });
  if (back) await goBack(frame);
}

/** A press beside one that is still being looked at would fall on the sheet that opens meanwhile, and send. */
const expectAnswered = (frame: Frame) => expect(saveIn(frame)).toHaveAttribute('aria-disabled', 'false');

async function goBack(frame: Frame): Promise<void> {
  const sheet = frame.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(sheet).toHaveCount(0);
}

/** What is to be awaited for the browser to have told the panel that it is covered, where a browser tells that at all. */
async function watchFrame(frame: Frame): Promise<() => Promise<void>> {
  const hidden = await frame.evaluateHandle(
    () =>
      new Promise<{ hidden: Promise<void> }>((seen) => {
        if (!('isVisible' in IntersectionObserverEntry.prototype)) return seen({ hidden: Promise.resolve() });
        const { promise, resolve } = Promise.withResolvers<void>();
        const hear = ([entry]: IntersectionObserverEntry[]) =>
          entry && 'isVisible' in entry && entry.isVisible ? seen({ hidden: promise }) : resolve();
        // Twice as slow as the panel's own, which so is told before.
        const options = { threshold: 0, trackVisibility: true, delay: 200 };
        new IntersectionObserver(hear, options).observe(document.documentElement);
      }),
  );
  return () => hidden.evaluate((it) => it.hidden);
}

declare const chrome: {
  tabs: { query(of: object): Promise<{ id: number }[]>; setZoom(id: number, factor: number): Promise<void> };
};

async function zoom({ room }: Extension, factor: number): Promise<void> {
  await (await room.page()).evaluate(async (to) => {
    const tabs = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
    for (const { id } of tabs) await chrome.tabs.setZoom(id, to);
  }, factor);
}
