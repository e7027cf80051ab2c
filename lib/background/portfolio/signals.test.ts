import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NOW } from '../../../tests/builders/clock.ts';
import { buildFacts } from '../../../tests/builders/forecast.ts';
import { buildAccount } from '../../../tests/builders/records.ts';
import type { WeekOfSignals } from '../../store/signals.ts';
import { signalNames } from '../../work/health/signal.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { noteSignals, signalsBefore, weekOf } = await import('./signals.ts');

const accounts = [
  buildFacts({ account: buildAccount({ id: 'a', health: { score: 72, trend: 'up' } }) }),
  buildFacts({ account: buildAccount({ id: 'b', health: null }) }),
];

async function noted(key: string | null) {
  const weeks: Record<string, WeekOfSignals> = {};
  const signals = {
    all: async () => [],
    week: async () => undefined,
    put: async (connection: string, week: string, of: WeekOfSignals) => {
      weeks[`${connection} ${week}`] = of;
    },
  };
  const parts = { connections: { key: async () => key }, portfolio: { all: async () => accounts } };
  await noteSignals({ store: { signals }, ...parts }, NOW);
  return weeks;
}

describe('how accounts do is noted', () => {
  beforeEach(() => fakeBrowser.reset());

  test('once a week, signal by signal, what is not known as such', async () => {
    const weeks = await noted('me');
    expect(Object.keys(weeks)).toEqual(['me 2026-11-23']);
    const of = weeks['me 2026-11-23'] ?? {};
    const rating = signalNames.indexOf('rating');
    expect([of.a?.[rating], of.b?.[rating], of.a?.length]).toEqual([72, -1, signalNames.length]);
  });

  test('for nobody where nobody is connected', async () => {
    expect(await noted(null)).toEqual({});
  });
});

describe('how an account did before', () => {
  const weeks: Record<string, WeekOfSignals> = {
    'me 2026-11-23': { a: [60] },
    'me 2026-11-16': { a: [80] },
    'me 2026-11-09': { a: [90], b: [40] },
    'you 2026-11-16': { a: [10] },
  };
  const signals = {
    all: async () => [],
    week: async (connection: string, week: string) => weeks[`${connection} ${week}`],
    put: async () => undefined,
  };
  test.each([
    ['is what the week before had', 'me', 'a', [80]],
    ['is not known where only an older week had it', 'me', 'b', null],
    ['is not known of an account that was not there', 'me', 'c', null],
    ['is not known where nobody is connected', null, 'a', null],
  ])('%s', async (_what, key, accountId, values) => {
    const parts = { store: { signals }, connections: { key: async () => key } };
    expect(await signalsBefore(parts, accountId, NOW)).toEqual(values);
  });
});

test.each([
  ['2026-11-23T00:00:00', '2026-11-23'],
  ['2026-11-22T23:59:00', '2026-11-16'],
  ['2027-01-01T12:00:00', '2026-12-28'],
])('the week of %s begins on %s', (at, monday) => {
  expect(weekOf(new Date(at).getTime())).toBe(monday);
});
