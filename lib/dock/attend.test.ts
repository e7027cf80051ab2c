// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Report, ReportAnswer, TabMessage } from '../messages/tab.ts';
import type { Dock, Place } from '../messages/view.ts';
import type { Site } from '../sites/page.ts';
import type { DockControl, DockOptions } from './dock.ts';

let heard: (message: TabMessage) => void = () => {};
const sendReport = vi.fn<(report: Report, isWanted: () => boolean) => Promise<ReportAnswer | undefined>>();
vi.mock('../messages/tab.ts', () => ({
  sendReport: (report: Report, isWanted: () => boolean) => sendReport(report, isWanted),
  hearTabMessages: (_signal: AbortSignal, hear: typeof heard) => {
    heard = hear;
  },
  openSide: () => {},
  panelAddress: (nonce: string) => nonce,
}));
/** No document of jsdom's ever loses its address. */
let gone: boolean;
vi.mock(import('../sites/dom.ts'), async (original) => ({ ...(await original()), isGone: () => gone }));

const { attend } = await import('./attend.ts');

const site: Site = {
  name: 'gmail',
  keepClear: '',
  address: ({ hash }) => hash,
  scope: () => [document.body],
  attributes: [],
  layers: [],
  pages: [
    {
      name: 'gmail/thread',
      always: true,
      isPage: () => true,
      ready: () => true,
      read: () => ({
        site: 'gmail',
        page: 'gmail/thread',
        key: 'K1',
        title: null,
        link: null,
        people: [
          { email: 'a@x.com', name: null, linkedinSlug: null, part: 'from', self: false, doubt: null },
        ],
        morePeople: 0,
        companies: [],
        viewer: null,
        how: 'test',
      }),
    },
  ],
};

let prerendering: boolean;
/** What the background would answer. */
let place: Place;
let call: string;
let kept: Dock;
const docks: { options: DockOptions; control: ReturnType<typeof buildControl> }[] = [];
const lend = (create: typeof createFake | undefined) => Object.assign(globalThis, { keysideDock: create });

/** Each test's script gives way to the next one's, as after an update. */
beforeEach(() => {
  document.dispatchEvent(new Event(call));
  docks.length = 0;
  gone = false;
  prerendering = false;
  place = 'page';
  call = crypto.randomUUID();
  kept = { open: true, width: 360 };
  vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('visible');
  Object.defineProperty(Document.prototype, 'prerendering', { get: () => prerendering, configurable: true });
  lend(createFake);
  sendReport.mockReset();
  sendReport.mockImplementation(async ({ dock }) => {
    kept = dock ?? kept;
    return { handle: { look: 'key', said: 'known account' }, dock: kept, place, call };
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(Document.prototype, 'prerendering');
});

const buildControl = () => ({
  restore: vi.fn<DockControl['restore']>(),
  show: vi.fn<DockControl['show']>(),
  offer: vi.fn<DockControl['offer']>(),
  toggle: vi.fn<DockControl['toggle']>(),
  open: vi.fn<DockControl['open']>(),
  close: vi.fn<DockControl['close']>(),
  panelReady: vi.fn<DockControl['panelReady']>(),
  look: vi.fn<DockControl['look']>(),
  keep: vi.fn<DockControl['keep']>(),
  settle: vi.fn<DockControl['settle']>(),
});

function createFake(options: DockOptions): DockControl {
  const control = buildControl();
  docks.push({ options, control });
  return control;
}

/** All that was promised has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const start = () => {
  attend(site, document);
  return settled();
};
const show = (type: string) => {
  window.dispatchEvent(new Event(type));
  return settled();
};
const tell = (message: TabMessage) => {
  heard(message);
  return settled();
};
const newest = () => docks.at(-1)?.control;

describe('a page that is rendered ahead', () => {
  test('says nothing until it is opened, and is attended to then', async () => {
    prerendering = true;
    await start();
    await show('visibilitychange');
    expect(sendReport).not.toHaveBeenCalled();
    prerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
    await settled();
    expect(docks).toHaveLength(1);
    expect(sendReport.mock.lastCall?.[0].sighting?.key).toBe('K1');
  });
});

describe('a page that gets no answer', () => {
  test.each(['visibilitychange', 'pageshow'])(
    'asks again at the next %s, as often as it takes',
    async (type) => {
      const answering = sendReport.getMockImplementation();
      sendReport.mockImplementation(async () => undefined);
      await start();
      await show(type);
      await show('pageshow');
      expect([docks.length, sendReport.mock.calls.length]).toEqual([0, 3]);
      if (answering) sendReport.mockImplementation(answering);
      await show(type);
      expect(docks).toHaveLength(1);
      sendReport.mockClear();
      await show('pageshow');
      expect(sendReport).not.toHaveBeenCalled();
    },
  );

  test('because it was left meanwhile asks no more', async () => {
    sendReport.mockImplementationOnce(async () => {
      gone = true;
      return undefined;
    });
    await start();
    await show('pageshow');
    expect([docks.length, sendReport.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('a report that got lost', () => {
  const isWanted = (call: number) => sendReport.mock.calls.at(call)?.[1]();

  test('is wanted until a newer one says the same', async () => {
    await start();
    expect(isWanted(-1)).toBe(true);
    await tell({ kind: 'panel-ready', nonce: null });
    expect([isWanted(-2), isWanted(-1)]).toEqual([false, true]);
  });

  test('is wanted, if it says how the panel was left, until the panel is left otherwise', async () => {
    await start();
    docks[0]?.options.changed({ open: false, width: 500 });
    await tell({ kind: 'panel-ready', nonce: null });
    expect([isWanted(-2), isWanted(-1)]).toEqual([true, true]);
    docks[0]?.options.changed({ open: true, width: 500 });
    expect([isWanted(-3), isWanted(-1)]).toEqual([false, true]);
  });

  test('is not wanted when the page was left', async () => {
    await start();
    gone = true;
    expect(isWanted(-1)).toBe(false);
  });
});

describe('a panel that says it runs', () => {
  test('counts when it is the one this page has', async () => {
    await start();
    await tell({ kind: 'panel-ready', nonce: docks[0]?.options.panelUrl ?? null });
    expect(newest()?.panelReady).toHaveBeenCalledOnce();
  });

  test.each([
    ['the browser’s own side panel', null],
    ['another script’s', 'n'.repeat(36)],
  ])('does not count when it is %s, but hears what the page shows', async (_, nonce) => {
    await start();
    sendReport.mockClear();
    await tell({ kind: 'panel-ready', nonce });
    expect(newest()?.panelReady).not.toHaveBeenCalled();
    expect(sendReport).toHaveBeenCalledOnce();
  });
});

describe('the panel in the page', () => {
  test('comes back from the browser’s side as the person left it last', async () => {
    await start();
    expect(newest()?.restore).toHaveBeenCalledWith({ open: true, width: 360 });
    docks[0]?.options.changed({ open: false, width: 500 });
    await settled();
    place = 'side';
    await tell({ kind: 'place', place });
    place = 'page';
    await tell({ kind: 'place', place });
    expect(docks).toHaveLength(2);
    expect(newest()?.restore).toHaveBeenCalledWith({ open: false, width: 500 });
  });

  test('comes back as the person left it, though nobody heard of that', async () => {
    await start();
    sendReport.mockImplementation(async () => undefined);
    docks[0]?.options.changed({ open: false, width: 500 });
    await tell({ kind: 'place', place: 'side' });
    await tell({ kind: 'place', place: 'page' });
    expect(newest()?.restore).toHaveBeenCalledWith({ open: false, width: 500 });
  });

  test('comes with a later report when it could not be brought at first', async () => {
    lend(undefined);
    await start();
    expect(sendReport.mock.lastCall?.[0]).toMatchObject({ docked: false, sighting: { key: 'K1' } });
    expect(docks).toHaveLength(0);
    sendReport.mockImplementationOnce(async () => {
      lend(createFake);
      return { handle: { look: 'red', said: 'signed out' }, dock: kept, place, call };
    });
    await tell({ kind: 'panel-ready', nonce: null });
    expect(docks).toHaveLength(1);
    expect(newest()?.show).toHaveBeenCalledWith({ look: 'red', said: 'signed out' });
    expect(newest()?.offer).toHaveBeenCalledWith(true);
    await tell({ kind: 'panel-ready', nonce: null });
    expect(docks).toHaveLength(1);
  });

  test('is freed of on going back, when it was put to the side while nobody saw the page', async () => {
    await start();
    place = 'side';
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled();
    expect(docks[0]?.options.signal.aborted).toBe(true);
    expect(docks).toHaveLength(1);
  });

  test('goes and stays away when an answer from before it was switched off comes late', async () => {
    await start();
    const late = Promise.withResolvers<ReportAnswer>();
    sendReport.mockImplementationOnce(() => late.promise);
    await tell({ kind: 'panel-ready', nonce: null });
    // A page that nobody sees says nothing that could overtake that answer.
    vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('hidden');
    place = 'side';
    await tell({ kind: 'place', place });
    expect(docks[0]?.options.signal.aborted).toBe(true);
    late.resolve({ handle: { look: '', said: '' }, dock: kept, place: 'page', call });
    await settled();
    expect(docks).toHaveLength(1);
  });
});
