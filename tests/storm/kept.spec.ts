import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright';
import { expect, test } from 'playwright/test';
import { panelFrame } from '../../scripts/demo/panel.ts';
import { startApi } from '../e2e/api.ts';
import { type Extension, startExtension } from '../e2e/extension.ts';
import { startFaults } from '../e2e/faults.ts';
import { openThread } from '../e2e/gmail.ts';
import { contextOf, noteField, put, writeNote } from '../e2e/writing.ts';
import { startSampleSites } from '../sample-sites/server.ts';
import { deleteDatabases, killBrowser } from './kill.ts';

const words = 'Helen wants one vendor';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

test('a draft is there again after the browser was killed, an update, and a sign-out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-draft-'));
  const [sites, api] = await Promise.all([startSampleSites(), startApi()]);
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
  await say(next, 'disconnect', {});
  await next.connect(api.url, api.token);
  await expectDraft(next);

  await next.close();
  await Promise.all([sites.close(), api.close()]);
  await rm(folder, { recursive: true, force: true });
});

test('what was written and not sent is sent, and a draft is there, when the browser has deleted the database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'keyside-deleted-'));
  const [sites, api] = await Promise.all([startSampleSites(), startApi()]);
  const faults = await startFaults(api.url);
  const start = () => startExtension('chromium', sites.port, folder);

  const first = await start();
  await first.connect(faults.url, api.token);
  faults.always({ cut: 'before' }, 'POST /v1/changes');
  const panel = await openPanel(first);
  await writeNote(panel, 'Arden Medical', 'Saved and not sent');
  await put(noteField(panel, 'Arden Medical'), words);
  await expect(panel.getByText('Kept', { exact: true })).toBeVisible();
  const correction = { key: 'd:elsewhere.example', verdict: 'never', accountId: null };
  await say(first, 'correct', correction);
  const profile = join(folder, 'profile');
  await killBrowser(first.context, profile);
  await deleteDatabases(profile);
  faults.reset();

  const next = await start();
  await expectDraft(next);
  const written = async () => {
    const { notes } = await contextOf(api, 'acc-arden-medical');
    return notes.filter(({ body }) => body === 'Saved and not sent').length;
  };
  await expect.poll(written).toBe(1);
  expect(await next.session('rules')).toMatchObject([{ corrections: [correction] }]);

  await next.close();
  await Promise.all([sites.close(), faults.close(), api.close()]);
  await rm(folder, { recursive: true, force: true });
});

const say = async (extension: Extension, kind: string, body: object) =>
  (await extension.room.page()).evaluate((message) => chrome.runtime.sendMessage(message), { kind, body });

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
