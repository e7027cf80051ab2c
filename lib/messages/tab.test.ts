import { expect, test, vi } from 'vitest';
import { openSide, sendReport } from './tab.ts';

const browser = vi.hoisted((): { runtime?: { sendMessage(): Promise<unknown> } } => ({}));
vi.mock('wxt/browser', () => ({ browser }));

test.each([
  ['was updated under the page', undefined],
  ['does not answer', { sendMessage: () => Promise.reject(new Error('The message port closed')) }],
])('nothing is thrown into the page when the extension %s', async (_, runtime) => {
  if (runtime) browser.runtime = runtime;
  await expect(openSide()).resolves.toBeUndefined();
  await expect(sendReport({} as never, () => true)).resolves.toBeUndefined();
});

test('a report that a stopping worker did not take is sent again', async () => {
  const sendMessage = vi.fn<() => Promise<unknown>>();
  browser.runtime = { sendMessage };
  sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.')).mockResolvedValue('answer');
  expect(await sendReport({} as never, () => true)).toBe('answer');
});
