import { expect, test } from 'vitest';
import { buildQueued, buildTrouble } from '../../tests/builders/queued.ts';
import { postponed, wasNeverTaken } from './taken.ts';

const away = (untouched: boolean) => buildTrouble({ kind: 'away', untouched });
const after = (over: Parameters<typeof buildQueued>[0], trouble = away(true)) =>
  postponed(buildQueued({ unsure: false, ...over }), 9, trouble);

test.each([
  ['of a first try', { tries: 1 }],
  ['of a later one, where none before can have been taken', { tries: 3 }],
])('what a source beside was not asked for counts as never sent: %s', (_name, over) => {
  const item = after(over);
  expect(item).toMatchObject({
    state: 'waiting',
    tries: 0,
    notBefore: 9,
    unsure: false,
    trouble: away(true),
  });
  expect(wasNeverTaken(item)).toBe(true);
});

test.each([
  ['an earlier try may have been taken', { tries: 2, unsure: true }, away(true)],
  ['this one may have been', { tries: 1 }, away(false)],
  ['it had no answer', { tries: 1 }, buildTrouble({ kind: 'outcome-unknown' })],
])('what waits stays one that may be there where %s', (_name, over, trouble) => {
  const item = after(over, trouble);
  expect(item).toMatchObject({ tries: over.tries, unsure: true });
  expect(wasNeverTaken(item)).toBe(false);
});

test.each(['rate-limited', 'signed-out'] as const)(
  'what the source asked for refused (%s) keeps its tries',
  (kind) => {
    expect(after({ tries: 1 }, buildTrouble({ kind }))).toMatchObject({ tries: 1, unsure: false });
  },
);
