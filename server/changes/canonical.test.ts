import { expect, test } from 'vitest';
import { hashOfJson } from './canonical.ts';

test('the order of keys does not matter, that of a list does', () => {
  expect(hashOfJson({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(hashOfJson({ b: { d: [1, 2], c: 2 }, a: 1 }));
  expect(hashOfJson([1, 2])).not.toBe(hashOfJson([2, 1]));
});

test.each([
  [{ a: 1 }, { a: '1' }],
  [{ a: null }, {}],
  [{ a: [] }, { a: {} }],
  [{ a: ['b'] }, { a: { b: null } }],
  ['a', 'A'],
])('%j is not %j', (one, other) => {
  expect(hashOfJson(one)).not.toBe(hashOfJson(other));
});
