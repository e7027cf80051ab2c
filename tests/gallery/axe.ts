import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { type Gallery, openGallery } from './open.ts';

export interface Violation {
  state: string;
  theme: string;
  rule: string;
  /** Where, and why in axe's words. */
  nodes: string[];
}

/**
 * Runs axe in every state, light and dark. Serious and critical violations only: the goal is none. In the dark only the
 * contrast is looked at: all else is the same.
 */
export async function findViolations(gallery: Gallery): Promise<Violation[]> {
  const page = await gallery.browser.newPage({
    viewport: { width: 360, height: 700 },
    reducedMotion: 'reduce',
  });
  const found: Violation[] = [];
  await gallery.show(page, '');
  await addAxe(page);
  for (const state of gallery.states) {
    await gallery.show(page, state);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      const rules = theme === 'dark' ? ['color-contrast'] : undefined;
      found.push(...(await violationsOf(page, rules)).map((violation) => ({ state, theme, ...violation })));
    }
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
  runOnly?: readonly string[],
): Promise<Pick<Violation, 'rule' | 'nodes'>[]> {
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly });
  const results: AxeResults = await page.evaluate(`axe.run(document, ${options})`);
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
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
