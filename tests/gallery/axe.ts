import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { type Gallery, openGallery } from './open.ts';
import { serveGallery } from './serve.ts';
import { type ContrastRead, markUnread, unmark } from './unread.ts';

export interface Violation {
  state: string;
  theme: string;
  rule: string;
  /** Where, and why in axe's words. */
  nodes: string[];
}

/**
 * Runs axe in every state, in each on what no earlier one had. Serious and critical violations only: the goal is none.
 * What is a matter of colours is read beside the rest, in a page so high that nothing lies over anything; light and dark,
 * where there is something that was not read before on the same colours.
 */
export async function findViolations(gallery: Gallery): Promise<Violation[]> {
  const found = await Promise.all([findAllButColours(gallery), findInColours(gallery)]);
  return found.flat();
}

async function findAllButColours(gallery: Gallery): Promise<Violation[]> {
  const page = await openWithAxe(gallery, 700);
  const found: Violation[] = [];
  for (const state of gallery.states) {
    await gallery.show(page, state);
    await page.evaluate(leaveOutSeen);
    for (const violation of await page.evaluate(runAxe, { rules: withoutColours }))
      found.push({ state, theme: 'light', ...violation });
  }
  await page.close();
  return found;
}

async function findInColours(gallery: Gallery): Promise<Violation[]> {
  const page = await openWithAxe(gallery, 4000);
  const found: Violation[] = [];
  await page.evaluate(`axe.configure({ rules: [{ id: '${CONTRAST}', selector: '[data-unread]' }] })`);
  for (const state of gallery.states) {
    await gallery.show(page, state);
    const unread = await page.evaluate(markUnread);
    for (const theme of unread > 0 ? ['light', 'dark'] : []) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      for (const violation of await page.evaluate(runAxe, { runOnly: [...ofColours] }))
        found.push({ state, theme, ...violation });
    }
    await page.evaluate(unmark);
  }
  await page.close();
  return found;
}

async function openWithAxe(gallery: Gallery, height: number): Promise<Page> {
  const page = await gallery.browser.newPage({ viewport: { width: 360, height }, reducedMotion: 'reduce' });
  await gallery.show(page, '');
  await addAxe(page);
  return page;
}

/**
 * Runs in the page. Takes away the blocks that stood in an earlier state just so; the next state is rendered anew as a
 * whole. No smaller parts: a field would lose its label.
 */
function leaveOutSeen(): void {
  const page = window as { seen?: Set<string> };
  page.seen ??= new Set();
  for (const block of document.querySelectorAll<HTMLElement>(
    'section, article, li, tr, form, header, footer',
  )) {
    const markup = block.outerHTML.replaceAll(/_r_\w+_/g, '');
    if (page.seen.has(markup)) {
      block.replaceChildren();
      block.style.setProperty('display', 'none', 'important');
    }
    page.seen.add(markup);
  }
}

const CONTRAST = 'color-contrast';
/** How a link differs from the text around it takes axe as long as a fifth of all other rules. */
const ofColours = [CONTRAST, 'link-in-text-block'];
const withoutColours = Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }]));

export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  await page.evaluate(leaveOutMinor);
}

/** Runs in the page. A rule says what a violation of it would be: those that nobody asks for need not be looked for. */
function leaveOutMinor(): void {
  const { _audit } = axe as unknown as { _audit: { rules: { id: string; impact: string }[] } };
  const minor = _audit.rules.filter(({ impact }) => impact === 'minor' || impact === 'moderate');
  axe.configure({ rules: minor.map(({ id }) => ({ id, enabled: false })) });
}

/** Of what the page shows now, by all rules; axe must have been added to it. */
export const violationsOf = (page: Page): Promise<Pick<Violation, 'rule' | 'nodes'>[]> =>
  page.evaluate(runAxe, {});

declare const axe: typeof import('axe-core');

/** Runs in the page. */
async function runAxe(only: RunOptions): Promise<Pick<Violation, 'rule' | 'nodes'>[]> {
  const { contrast } = window as { contrast?: ContrastRead };
  // Of the library: whoever comes to one is sent on at once, which windows.test.ts goes through.
  const around = { exclude: '[data-base-ui-focus-guard]' };
  const { passes, incomplete, violations } = await axe.run(around, {
    resultTypes: contrast ? ['violations', 'passes', 'incomplete'] : ['violations'],
    elementRef: true,
    selectors: false,
    preload: false,
    ...only,
  });
  if (contrast) {
    const told = [passes, incomplete].map((results) => results.flatMap(({ nodes }) => nodes));
    for (const [at, nodes] of told.entries())
      for (const { element } of nodes) {
        const key = element && contrast.keyOf.get(element);
        if (!key) continue;
        const read = at === 0 ? key : contrast.unclearKeyOf(element, key);
        // The same once light, once dark.
        if (element.getAttribute('data-unread') === read) contrast.read.add(read);
        element.setAttribute('data-unread', read);
      }
  }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      rule: id,
      nodes: nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
    }));
}

if (import.meta.main) {
  await using served = await serveGallery();
  await using gallery = await openGallery(served.address);
  const found = await findViolations(gallery);
  for (const { state, theme, rule, nodes } of found)
    console.log(`${state} (${theme}): ${rule}\n  ${nodes.join('\n  ')}`);
  console.log(`${gallery.states.length} states, ${found.length} serious or critical violations`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
