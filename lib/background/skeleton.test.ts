import { beforeEach, describe, expect, test, vi } from 'vitest';

const page = { url: undefined as string | undefined, result: 'html\n body' as unknown };
vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const tabs = { get: async () => ({ url: page.url }) };
  const scripting = {
    executeScript: async () => {
      if (page.result instanceof Error) throw page.result;
      return [{ result: page.result }];
    },
  };
  return { default: { ...fakeBrowser, tabs, scripting } };
});

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { session } = await import('../storage.ts');
const { readSkeleton } = await import('./skeleton.ts');

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(page, { url: 'https://www.linkedin.com/in/maria-lopes/?x=1', result: 'html\n body' });
});

describe('what is known of a page that can’t be read', () => {
  test('is how it is built, what it should have been, and what was read there last', async () => {
    const last = { page: 'linkedin/company', how: 'nav tabs' };
    await session.set(['read:7', last]);
    expect(await readSkeleton(7)).toEqual({ skeleton: 'html\n body', page: 'linkedin/profile', last });
  });

  test.each<[string, string | undefined]>([
    ['of another site', 'https://www.linkedin.com/in/maria-lopes/'],
    ['of a site that is not known', undefined],
  ])('is not what was read of a page %s', async (_case, url) => {
    page.url = url;
    await session.set(['read:7', { page: 'gmail/thread', how: 'main' }]);
    expect((await readSkeleton(7)).last).toBeNull();
  });

  test('is less where the browser does not let it be looked at', async () => {
    Object.assign(page, { url: undefined, result: new Error('Cannot access contents of the page') });
    expect(await readSkeleton(7)).toEqual({ skeleton: null, page: null, last: null });
  });

  test('holds nothing of the address', async () => {
    expect(JSON.stringify(await readSkeleton(7))).not.toContain('maria');
  });
});
