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
const { noteSignals, weekOf } = await import('./signals.ts');

const accounts = [
  buildFacts({ account: buildAccount({ id: 'a', health: { score: 72, trend: 'up' } }) }),
  buildFacts({ account: buildAccount({ id: 'b', health: null }) }),
];

async function noted(key: string | null) {
  const weeks: Record<string, WeekOfSignals> = {};
  const signals = {
    all: async () => [],
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

test.each([
  ['2026-11-23T00:00:00', '2026-11-23'],
  ['2026-11-22T23:59:00', '2026-11-16'],
  ['2027-01-01T12:00:00', '2026-12-28'],
])('the week of %s begins on %s', (at, monday) => {
  expect(weekOf(new Date(at).getTime())).toBe(monday);
});
