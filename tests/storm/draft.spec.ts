import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright';
import { expect, test } from 'playwright/test';
import { startDemoApi } from '../../scripts/demo/api.ts';
import { panelFrame } from '../../scripts/demo/panel.ts';
import { type Extension, startExtension } from '../e2e/extension.ts';
import { openThread } from '../e2e/gmail.ts';
import { noteField, put } from '../e2e/writing.ts';
import { startSampleSites } from '../sample-sites/server.ts';
import { killBrowser } from './kill.ts';

const words = 'Helen wants one vendor';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

test('a draft is there again after the browser was killed, an update, and a sign-out', async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'keyside-draft-'));
  const [sites, api] = await Promise.all([startSampleSites(), startDemoApi()]);
  const start = () => startExtension('chromium', sites.port, folder);

  const first = await start();
  await first.connect(api.url, api.token);
  const panel = await openPanel(first);
  await put(noteField(panel, 'Arden Medical'), words);
  await expect(panel.getByText('Kept', { exact: true })).toBeVisible();
  await killBrowser(first.context, join(folder, 'profile'));

  const next = await start();
  await expectDraft(next);
  await next.update();
  await expectDraft(next);
  await (await next.room.page()).evaluate(() => chrome.runtime.sendMessage({ kind: 'disconnect', body: {} }));
  await next.connect(api.url, api.token);
  await expectDraft(next);

  await next.close();
  await Promise.all([sites.close(), api.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function openPanel({ context }: Extension): Promise<Frame> {
  const page = await context.newPage();
  await openThread(page, 'ROI sheet for the board');
  return panelFrame(page);
}

/** In a tab of its own each time: the one that it was written in has gone. */
async function expectDraft(extension: Extension): Promise<void> {
  const panel = await openPanel(extension);
  await expect(noteField(panel, 'Arden Medical')).toHaveValue(words);
  await panel.page().close();
}
