import { expect, test, vi } from 'vitest';
import { createAnnouncer } from './extension-pages.ts';

const window = { realm: 'r1', type: 'window', context: 'c1', origin: 'moz-extension://id' };
const committed = (url: string) => ({
  type: 'event',
  method: 'browsingContext.navigationCommitted',
  params: { context: 'c1', navigation: 'n1', timestamp: 1, url },
});

function start(realms: object[] = [window]) {
  const told: [method: string, params: object][] = [];
  const asked: string[] = [];
  const announcer = createAnnouncer({
    ask: async (method) => {
      asked.push(method);
      return { realms };
    },
    tell: (method, params) => told.push([method, params]),
  });
  return { announcer, told, asked };
}

test('a page of an extension is announced with its realm and its load', async () => {
  const { announcer, told } = start([{ ...window, realm: 'r0', sandbox: 'playwright' }, window]);
  announcer.said(committed('moz-extension://id/panel.html'));
  await vi.waitFor(() => expect(told).toHaveLength(3));
  const { params } = committed('moz-extension://id/panel.html');
  expect(told).toEqual([
    ['script.realmCreated', window],
    ['browsingContext.domContentLoaded', params],
    ['browsingContext.load', params],
  ]);
});

test.each([
  ['a page of the web', committed('https://mail.google.com/')],
  ['a page that only names one', committed('https://example.com/?moz-extension://id')],
  ['another event', { ...committed('moz-extension://id/'), method: 'browsingContext.navigationStarted' }],
  ['an answer', { type: 'success', id: 1, result: {} }],
])('%s is left as it is', (_name, message) => {
  const { announcer, asked, told } = start();
  announcer.said(message);
  expect([asked, told]).toEqual([[], []]);
});

test('a page that Playwright closes is said to be gone, once Firefox has closed it', () => {
  const { announcer, told } = start();
  announcer.commanded({ id: 4, method: 'browsingContext.close', params: { context: 'c1' } });
  announcer.commanded({ id: 5, method: 'browsingContext.navigate', params: { context: 'c2' } });
  announcer.said({ type: 'success', id: 5, result: {} });
  expect(told).toEqual([]);
  announcer.said({ type: 'success', id: 4, result: {} });
  expect(told).toEqual([['browsingContext.contextDestroyed', expect.objectContaining({ context: 'c1' })]]);
});

test('one that could not be closed is still there', () => {
  const { announcer, told } = start();
  announcer.commanded({ id: 4, method: 'browsingContext.close', params: { context: 'c1' } });
  announcer.said({ type: 'error', id: 4, error: 'no such frame', message: '' });
  expect(told).toEqual([]);
});
