import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildWorkspace } from '../../tests/builders/workspace.ts';
import type { Workspace } from '../model/index.ts';
import type { Source } from '../sources/contract.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { SourceError } = await import('../sources/error.ts');
const { session, settings } = await import('../storage.ts');
const { createAgreements } = await import('./agreements.ts');

const swiss = buildWorkspace({ currency: 'CHF', rates: [] });

function build(answer: () => Promise<Workspace>, key: string | null = 'me') {
  const workspace = vi.fn(answer);
  const failed = vi.fn(async () => undefined);
  const use = <T>(work: (source: Source, ended: AbortSignal) => Promise<T>) =>
    key === null
      ? Promise.resolve(undefined)
      : work({ workspace } as unknown as Source, new AbortController().signal);
  return { agreements: createAgreements({ use, failed, key: async () => key }), workspace, failed };
}
const published = async () => (await session.get('agreed')).agreed?.currency;
const kept = (connection: string, fetchedAt = 0) =>
  settings.set('agreed', { connection, workspace: swiss, fetchedAt });

describe('what the workspace has agreed on', () => {
  beforeEach(() => fakeBrowser.reset());

  test('is published as soon as the source has said it, and kept for the next start', async () => {
    const { agreements } = build(async () => swiss);
    await agreements.refresh();
    expect(await published()).toBe('CHF');
    await session.clear();
    await build(() => Promise.reject(new Error('not asked'))).agreements.publish();
    expect(await published()).toBe('CHF');
  });

  test('of another connection is not published', async () => {
    await kept('another');
    await build(async () => swiss).agreements.publish();
    expect(await published()).toBeUndefined();
  });

  test('is not asked for again a moment later, and is after a while', async () => {
    await kept('me', Date.now());
    const { agreements, workspace } = build(async () => buildWorkspace());
    await agreements.refresh();
    expect(workspace).not.toHaveBeenCalled();
    await kept('me', Date.now() - 600_000);
    await agreements.refresh();
    expect(await published()).toBe('EUR');
  });

  test('stays as it was while the source is out of reach, which is noted', async () => {
    await kept('me');
    const { agreements, failed } = build(() =>
      Promise.reject(new SourceError({ kind: 'unreachable' }, 'No connection.')),
    );
    await agreements.publish();
    await agreements.refresh();
    expect(await published()).toBe('CHF');
    expect(failed).toHaveBeenCalledTimes(1);
  });

  test('is nothing where nobody is connected', async () => {
    const { agreements } = build(async () => swiss, null);
    await agreements.refresh();
    await agreements.publish();
    expect(await published()).toBeUndefined();
  });
});
