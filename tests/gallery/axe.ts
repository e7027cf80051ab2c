import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { type Gallery, openGallery } from './open.ts';
import { type ContrastRead, markUnread, unmark } from './unread.ts';

export interface Violation {
  state: string;
  theme: string;
  rule: string;
  /** Where, and why in axe's words. */
  nodes: string[];
}

/**
 * Runs axe in every state. Serious and critical violations only: the goal is none. The contrast is read light and dark,
 * of what has not been read before on the same colours; all else is the same in both.
 */
export async function findViolations(gallery: Gallery): Promise<Violation[]> {
  const half = Math.ceil(gallery.states.length / 2);
  const halves = [gallery.states.slice(0, half), gallery.states.slice(half)];
  const found = await Promise.all(halves.map((states) => findIn(gallery, states)));
  return found.flat();
}

async function findIn(gallery: Gallery, states: readonly string[]): Promise<Violation[]> {
  const page = await gallery.browser.newPage({
    viewport: { width: 360, height: 700 },
    reducedMotion: 'reduce',
  });
  const found: Violation[] = [];
  await gallery.show(page, '');
  await addAxe(page);
  await page.evaluate(`axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-unread]' }] })`);
  for (const state of states) {
    await gallery.show(page, state);
    const unread = await page.evaluate(markUnread);
    for (const theme of unread > 0 ? ['light', 'dark'] : ['light']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      const rules = theme === 'dark' ? ['color-contrast'] : undefined;
      found.push(...(await violationsOf(page, rules)).map((violation) => ({ state, theme, ...violation })));
    }
    await page.evaluate(unmark);
  }
  await page.close();
  return found;
}

export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
}

/** Of what the page shows now, by all rules or by these; axe must have been added to it. */
export async function violationsOf(
  page: Page,
  rules?: readonly string[],
): Promise<Pick<Violation, 'rule' | 'nodes'>[]> {
  return page.evaluate(runAxe, rules);
}

declare const axe: typeof import('axe-core');

/** Runs in the page. */
async function runAxe(rules: readonly string[] | undefined): Promise<Pick<Violation, 'rule' | 'nodes'>[]> {
  const { passes, violations } = await axe.run(document, {
    resultTypes: ['violations', 'passes'],
    elementRef: true,
    selectors: false,
    ...(rules && { runOnly: [...rules] }),
  });
  const { contrast } = window as { contrast?: ContrastRead };
  const passed = passes.filter(({ id }) => id === 'color-contrast').flatMap(({ nodes }) => nodes);
  for (const { element } of passed) {
    const key = element && contrast?.keyOf.get(element);
    if (!key) continue;
    // Once light, once dark.
    if (element.getAttribute('data-unread') === 'half') contrast.read.add(key);
    element.setAttribute('data-unread', 'half');
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
    }));
}

if (import.meta.main) {
  await using gallery = await openGallery();
  const found = await findViolations(gallery);
  for (const { state, theme, rule, nodes } of found)
    console.log(`${state} (${theme}): ${rule}\n  ${nodes.join('\n  ')}`);
  console.log(`${gallery.states.length} states, ${found.length} serious or critical violations`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
