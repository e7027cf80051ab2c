import { describe, expect, test, vi } from 'vitest';

const sendMessage = vi.fn();
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { id: 'keyside', getURL: () => 'chrome-extension://keyside/', sendMessage } },
}));

const { admit, ask, protocol } = await import('./protocol.ts');

const message = (kind: string) => ({ kind, body: {} });

const gmail = { id: 'keyside', url: 'https://mail.google.com/mail/u/0/', frameId: 0, tab: { id: 7 } };
const panel = { id: 'keyside', url: 'chrome-extension://keyside/panel.html', frameId: 4, tab: { id: 7 } };

const ofPages = new Set<string>(['report', 'open-side']);

type Sender = Parameters<typeof admit>[1];
const as = (sender: unknown) => sender as Sender;

const strangers: [string, unknown][] = [
  ['another extension', { ...gmail, id: 'other' }],
  ['a frame inside Gmail', { ...gmail, frameId: 3 }],
  ['another site', { ...gmail, url: 'https://evil.example/mail/' }],
  ['Gmail over http', { ...gmail, url: 'http://mail.google.com/mail/' }],
  ['Gmail on another port', { ...gmail, url: 'https://mail.google.com:8443/mail/' }],
  ['a look-alike host', { ...gmail, url: 'https://mail.google.com.evil.io/' }],
  ['a page without an address', { ...gmail, url: undefined }],
  ['a sender without a tab', { ...gmail, tab: undefined }],
  ['another extension’s page', { ...panel, url: 'chrome-extension://other/panel.html' }],
];

describe('who may send what', () => {
  test('a content script in the main frame of a site may report and ask for the side panel, and nothing else', () => {
    for (const kind of Object.keys(protocol))
      expect([kind, admit(message(kind), as(gmail))]).toEqual([kind, ofPages.has(kind) ? kind : undefined]);
  });

  test('a page of the extension may send everything else', () => {
    for (const kind of Object.keys(protocol))
      expect([kind, admit(message(kind), as(panel))]).toEqual([kind, ofPages.has(kind) ? undefined : kind]);
  });

  test.each(strangers)('%s is not answered, whatever it sends', (_name, sender) => {
    for (const kind of Object.keys(protocol)) expect(admit(message(kind), as(sender))).toBeUndefined();
  });

  test.each([
    [null],
    [undefined],
    ['report'],
    [42],
    [[]],
    [{}],
    [{ kind: 'toString', body: {} }],
    [{ kind: '__proto__', body: {} }],
    [{ kind: 'constructor' }],
    [{ kind: ['report'] }],
  ])('what is no message of ours is not answered: %j', (junk) => {
    expect(admit(junk, as(gmail))).toBeUndefined();
    expect(admit(junk, as(panel))).toBeUndefined();
  });
});

describe('a report', () => {
  const sighting = {
    site: 'gmail',
    page: 'gmail/thread',
    key: 'thread-f:1',
    title: 'Hello',
    link: null,
    people: [],
    morePeople: 0,
    companies: [],
    viewer: null,
    how: 'test',
  };
  const report = {
    site: 'gmail',
    sighting,
    nonce: 'n'.repeat(36),
    sequence: 1,
    dock: null,
    docked: true,
    unreadable: false,
    moves: 1,
  };

  test('is taken as it is described', () => {
    expect(protocol.report.ask.safeParse(report).success).toBe(true);
  });

  test.each([
    ['a person list beyond the limit', { ...report, sighting: { ...sighting, people: Array(201).fill({}) } }],
    ['a title beyond the limit', { ...report, sighting: { ...sighting, title: 'x'.repeat(501) } }],
    ['a script as its link', { ...report, sighting: { ...sighting, link: 'javascript:alert(1)' } }],
    ['another site’s name', { ...report, site: 'evil' }],
    ['no nonce', { ...report, nonce: '' }],
    ['an address where it counts them', { ...report, moves: 'https://mail.google.com/' }],
    ['a dock wider than the page allows', { ...report, dock: { open: true, width: 9000 } }],
  ])('with %s is refused', (_name, bad) => {
    expect(protocol.report.ask.safeParse(bad).success).toBe(false);
  });
});

test('what a worker did not answer because it was stopped is asked again', async () => {
  sendMessage
    .mockReset()
    .mockRejectedValueOnce(new Error('The message port closed'))
    .mockResolvedValueOnce({});
  expect(await ask('disconnect', {})).toEqual({});
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
