import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCursor, unpackCursor } from './cursor.ts';

test('a cursor comes back as it was', () => {
  for (const cursor of [
    { epoch: 'e', seq: 0, left: null, begun: 0 },
    { epoch: '4f0c', seq: 1_100_000, left: 12, begun: 1_200_000 },
  ])
    expect(unpackCursor(packCursor(cursor))).toEqual(cursor);
});

test('a cursor is safe in an address', () => {
  expect(packCursor({ epoch: 'ÿ>?~', seq: 1, left: null, begun: 0 })).toMatch(/^[\w-]+$/);
});

test.each([
  '',
  'x',
  'bnVsbA',
  '[1,"e",1,0,0]',
  Buffer.from('[2,"e",1,0,0]').toString('base64url'),
  'a'.repeat(10_000),
])('what is no cursor is none: %s', (text) => {
  expect(unpackCursor(text)).toBeUndefined();
});

test('nothing that is sent as a cursor throws', () => {
  fc.assert(fc.property(fc.string(), (text) => unpackCursor(text) === undefined || true));
});
