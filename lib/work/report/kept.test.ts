import { describe, expect, test } from 'vitest';
import { buildStar } from '../../../tests/builders/report.ts';
import { noDraft, withDraft } from './draft.ts';
import { toggled } from './stars.ts';

describe('a star', () => {
  test('is put with one press and taken away with the next, whenever that is', () => {
    const star = buildStar();
    expect(toggled([], star)).toEqual([star]);
    expect(toggled([star], { ...star, at: '2026-12-01T00:00:00Z' })).toEqual([]);
  });

  test.each([
    ['kind', buildStar({ kind: 'task' })],
    ['id', buildStar({ id: 'not-2' })],
    ['account', buildStar({ accountId: 'acc-other' })],
  ])('of another %s stays', (_, other) => expect(toggled([other], buildStar())).toHaveLength(2));
});

describe('a draft', () => {
  const draft = { summary: 'Well.', off: [], at: 1 };

  test('takes the place of the one before, and of no other', () => {
    const kept = withDraft({ a: draft, b: draft }, 'a', { ...draft, summary: 'Better.' });
    expect(kept).toEqual({ a: { ...draft, summary: 'Better.' }, b: draft });
  });

  test('in which nothing is said any more is none', () => {
    expect(withDraft({ a: draft }, 'a', { ...noDraft, at: 5 })).toEqual({});
    expect(withDraft({}, 'a', { ...noDraft, off: ['cases'] })).toHaveProperty('a');
  });

  test('drives out the oldest once there are too many', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`d${at}`, { ...draft, at }]));
    const kept = withDraft(many, 'new', draft);
    expect(Object.keys(kept)).toHaveLength(200);
    expect(kept).not.toHaveProperty('d0');
    expect(kept).toHaveProperty('d199');
  });
});
