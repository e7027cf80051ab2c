import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { buildWorkspace } from '../../tests/builders/workspace.ts';
import { plainWorkspace } from '../model/index.ts';
import type { SessionItems } from '../storage.ts';

type Listen = (message: unknown, sender: unknown) => void;
const listeners = new Set<Listen>();

vi.mock('webextension-polyfill', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const runtime = {
    id: 'keyside',
    onMessage: {
      addListener: (listen: Listen) => listeners.add(listen),
      removeListener: (listen: Listen) => listeners.delete(listen),
    },
  };
  const tabs = { getCurrent: async () => ({ id: 7 }), sendMessage: async () => undefined };
  return { default: { ...fakeBrowser, runtime, tabs } };
});
vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
vi.stubGlobal('cancelAnimationFrame', clearTimeout);

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildAccountMatch, buildMatch, buildPerson, buildSighting } = await import(
  '../../tests/builders/seen.ts'
);
const { keysOf } = await import('../match/index.ts');
const { session } = await import('../storage.ts');
const { createPanelFeed } = await import('./feed.ts');

const nonce = 'n'.repeat(20);
const rules = { ownDomains: ['us.com'], ownEmails: [], corrections: [] };
const maria = buildSighting({ key: 'thread-maria', people: [buildPerson({ email: 'maria@acme.com' })] });
const stranger = buildSighting({ key: 'thread-stranger', people: [buildPerson({ email: 'x@nobody.com' })] });
const known = {
  ...Object.fromEntries(keysOf(maria, rules).map((key) => [key, []])),
  'e:maria@acme.com': [{ kind: 'contact', id: 'maria', accountId: 'acme', name: 'Maria' }],
  'a:acme': [{ kind: 'account', id: 'acme', name: 'Acme', as: 'id' }],
} as SessionItems['hits:7'];
const acme = buildMatch({ accounts: [buildAccountMatch({ accountId: 'acme', name: 'Acme' })] });

let ended: AbortController;
async function open() {
  ended = new AbortController();
  const feed = createPanelFeed(nonce, ended.signal, () => {});
  await vi.waitFor(() => expect(listeners.size).toBe(1));
  await new Promise((resolve) => setTimeout(resolve));
  return feed;
}

function report(sequence: number, sighting: typeof maria | null, over: object = {}, from: object = {}) {
  const body = {
    site: 'gmail',
    sighting,
    unreadable: false,
    moves: 1,
    nonce,
    sequence,
    dock: null,
    docked: true,
    ...over,
  };
  const url = 'https://mail.google.com/mail/u/0/';
  const sender = { id: 'keyside', url, tab: { id: 7 }, frameId: 0, ...from };
  for (const listen of listeners) listen({ kind: 'report', body }, sender);
}
const say = (sequence: number, sighting: typeof maria, match = acme) =>
  session.set(['tab:7', { site: 'gmail', sighting, match, unreadable: false, moves: 1, nonce, sequence }]);

describe('what the panel knows of its tab', () => {
  beforeEach(() => fakeBrowser.reset());
  afterEach(() => ended.abort());

  test('has what the workspace agreed on as soon as it is read, and until then what holds by itself', async () => {
    const feed = await open();
    expect(feed.get().workspace).toEqual(plainWorkspace);
    await session.set(['agreed', buildWorkspace()]);
    await vi.waitFor(() => expect(feed.get().workspace).toEqual(buildWorkspace()));
    await session.remove('agreed');
    await vi.waitFor(() => expect(feed.get().workspace).toEqual(plainWorkspace));
  });

  test('is matched in the same task when everything about it was looked up before', async () => {
    await session.set(['rules', rules], ['hits:7', known]);
    const feed = await open();
    report(1, maria);
    expect(feed.get().match?.accounts.map(({ accountId }) => accountId)).toEqual(['acme']);
  });

  test('is not matched at all before the directory was asked', async () => {
    await session.set(['rules', rules], ['hits:7', known]);
    const feed = await open();
    report(1, stranger);
    expect(feed.get()).toMatchObject({ admitted: 'yes', sighting: stranger, match: undefined });
  });

  test('is not what the background says of an earlier report', async () => {
    const feed = await open();
    report(2, stranger);
    await say(1, maria);
    expect(feed.get().sighting?.key).toBe('thread-stranger');
    expect(feed.get().match).toBeUndefined();
  });

  test('stays what the background said when the report itself comes after that', async () => {
    const feed = await open();
    await say(1, maria);
    report(1, maria);
    expect(feed.get().match).toEqual(acme);
  });

  test('stays when the same page is reported again, after a resize say', async () => {
    const feed = await open();
    await say(1, maria);
    report(2, maria);
    expect(feed.get().match).toEqual(acme);
    report(3, stranger);
    expect(feed.get().match).toBeUndefined();
  });

  test.each([
    ['another tab', {}, { tab: { id: 8 } }],
    ['a frame of the page', {}, { frameId: 2 }],
    ['another extension', {}, { id: 'other' }],
    ['another page’s script', { nonce: 'm'.repeat(20) }, {}],
    ['a report that is none', { sequence: 'first' }, {}],
  ])('is not what comes from %s', async (_name, over, from) => {
    const feed = await open();
    report(1, maria, over, from);
    expect(feed.get()).toMatchObject({ admitted: 'waiting', sighting: null });
  });

  test('is not matched with what another connection knew', async () => {
    await session.set(['rules', rules], ['hits:7', known]);
    const feed = await open();
    await session.remove('hits:7');
    report(1, maria);
    expect(feed.get().match).toBeUndefined();
  });

  test('is not what was said of a page that the tab has left', async () => {
    const feed = await open();
    await session.set([
      'tab:7',
      {
        site: 'gmail',
        sighting: maria,
        match: acme,
        unreadable: false,
        moves: 1,
        nonce: 'm'.repeat(20),
        sequence: 9,
      },
    ]);
    expect(feed.get()).toMatchObject({ admitted: 'waiting', sighting: null, match: undefined });
  });

  test('is nobody on a list of messages', async () => {
    const feed = await open();
    report(1, { ...maria, people: maria.people.map((one) => ({ ...one, part: 'row' as const })) });
    expect(feed.get().match?.state).toBe('nobody');
  });

  test.each([
    ['was picked while it was up', 0, 'acme'],
    ['was picked by a panel before it, beside a page that is not read', -60_000, undefined],
  ])('holds what %s', async (_case, ago, expected) => {
    const beside = { nonce: null, unreadable: false, moves: 0, key: null, people: [] };
    const at = performance.timeOrigin + ago;
    await session.set(['pick:7', { accountId: 'acme', name: 'Acme', at, beside }]);
    const feed = await open();
    expect(feed.get().pick?.accountId).toBe(expected);
  });

  test('says that it could not begin, and leaves no error behind', async () => {
    vi.spyOn(session, 'get').mockRejectedValueOnce(new Error('the extension was updated'));
    const feed = await open();
    await vi.waitFor(() => expect(feed.get().status?.connection).toBe('broken'));
  });

  test('is followed no more after the signal', async () => {
    const feed = await open();
    ended.abort();
    expect(listeners.size).toBe(0);
    await say(1, maria);
    expect(feed.get().match).toBeUndefined();
  });
});
