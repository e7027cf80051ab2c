import { describe, expect, test } from 'vitest';
import type { Context } from '../../lib/model/index.ts';
import { buildArden } from '../../tests/builders/arden.ts';
import { buildBrief } from '../../tests/builders/brief.ts';
import { day, NOW } from '../../tests/builders/clock.ts';
import { buildCase, buildContract, buildOpportunity } from '../../tests/builders/records.ts';
import { noAgenda } from './agenda-words.ts';
import { headFacts } from './head.ts';
import { briefText } from './text.ts';
import { tilesOf } from './tiles.ts';

const now = NOW - 3_600_000;
const why = 'Your profile may not read this.';

function tilesWith(over: Partial<Context>) {
  const context = buildArden(over);
  return new Map(tilesOf(buildBrief({ context }), context, now).map((tile) => [tile.key, tile]));
}

describe('what the source would not tell', () => {
  test.each([
    ['interactions', 'contact'],
    ['opportunities', 'opportunities'],
    ['cases', 'cases'],
    ['contracts', 'renewal'],
  ] as const)('of %s is not told as none', (part, key) => {
    const tile = tilesWith({ [part]: [], refused: { [part]: why } }).get(key);
    expect(tile).toMatchObject({ big: '–', tone: 'plain', why: [why] });
    expect(tile?.small).toMatch(/: not told by the source$/);
  });

  test('lets nobody come for the first time', () => {
    const context = buildArden({ interactions: [], refused: { interactions: why } });
    const brief = buildBrief({ context });
    expect(headFacts(brief, now).join()).not.toContain('not met before');
    expect(briefText(brief, context, now)).not.toContain('First time');
    expect(brief.room.guests.filter((guest) => guest.kind === 'contact' && guest.first)).toEqual([]);
  });

  test('of promises is said in their place', () => {
    const context = buildArden({ tasks: [], refused: { tasks: why } });
    expect(briefText(buildBrief({ context }), context, now)).toContain(`OPEN PROMISES\n- ${why}`);
  });

  test('is not taken for an account where nothing stands out', () => {
    expect(noAgenda({ refused: {} })).toBe('Nothing stands out. The agenda is yours.');
    expect(noAgenda({ refused: { cases: why } })).toBe('Nothing stands out in what the source tells.');
  });
});

test.each([
  [true, 'Renewed', 'new end not recorded', 'warn'],
  [false, '2 days', 'past the contract’s end', 'bad'],
])('a contract past its end, renewing by itself %s, is “%s”', (autoRenews, big, small, tone) => {
  const contracts = [buildContract({ endDate: day(-2), autoRenews })];
  expect(tilesWith({ contracts }).get('renewal')).toMatchObject({ big, small, tone });
});

test('what is open in several currencies stands side by side, each as it is, and is never added', () => {
  const amounts = [
    { amount: 640_000, currency: 'EUR' },
    { amount: 95_000, currency: 'CHF' },
    { amount: 5000, currency: 'CHF' },
  ];
  const opportunities = amounts.map((amount, at) => buildOpportunity({ id: `opp-${at}`, amount }));
  expect(tilesWith({ opportunities }).get('opportunities')?.big).toBe('€640k + CHF\u00a0100k');
});

test('sums and counts of a part that is cut say that it is more', () => {
  const calm = buildCase({ escalated: false });
  const tiles = tilesWith({ cases: [calm], more: { cases: 3, opportunities: 2 } });
  expect(tiles.get('cases')?.big).toBe('1 case or more');
  expect(tiles.get('opportunities')?.big).toMatch(/ or more$/);
});
