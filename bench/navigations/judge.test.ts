import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { Shown } from './recorder.ts';
import type { Step } from './step.ts';

const step = (name: string): Step => ({
  stop: { to: name, name, allowed: [name], hopes: 'account' },
  stay: 500,
});
const shows = (at: number, ...certain: string[]): Shown => ({
  at,
  certain,
  state: certain.length > 0 ? 'account' : 'nobody',
});

/** Arden at 0, Brightlane at 500, left at 1000. */
const walk = (...log: Shown[]) => judge([step('arden'), step('brightlane')], [0, 500], 1000, log);

const right = [shows(50), shows(300, 'arden')];

test.each<[what: string, log: Shown[], kinds: string[]]>([
  ['withdrawn at once and read anew', [...right, shows(520), shows(800, 'brightlane')], []],
  ['withdrawn just within the allowance', [...right, shows(600)], []],
  ['withdrawn just too late', [...right, shows(601)], ['late']],
  ['never withdrawn', right, ['late']],
  ['withdrawn, and said again', [...right, shows(520), shows(700, 'arden')], ['anew']],
  ['said after the click for a moment that is allowed', [shows(510, 'arden'), shows(590)], []],
  ['beside the right one', [shows(520), shows(700, 'brightlane', 'arden')], ['anew']],
  ['said only after the page was left', [shows(520), shows(1000, 'arden')], []],
])('an account of the page before that is %s is judged', (_what, log, kinds) => {
  expect(walk(...log).flatMap(({ wrong }) => wrong.map(({ kind }) => kind))).toEqual(kinds);
});

test('an account of neither page is told from one of the page before', () => {
  const [, second] = walk(shows(700, 'castellmar'));
  expect(second?.wrong).toEqual([
    { account: 'castellmar', kind: 'anew', isOfPageBefore: false, said: 200, gone: 500 },
  ]);
});

test('what was shown when a page was left, and how long the page before lingered', () => {
  const judged = walk(...right, shows(540), shows(800, 'brightlane'));
  expect(judged.map(({ ending }) => ending)).toEqual(['account', 'account']);
  expect(judged.map(({ withdrawn }) => withdrawn)).toEqual([null, 40]);
});
