import { describe, expect, test } from 'vitest';
import { faultOf, retryAt } from './failure.ts';

const now = Date.parse('2026-11-24T10:00:00Z');

describe('when to ask again', () => {
  test.each([
    ['seconds', { 'retry-after': '120' }, 120_000],
    ['at once', { 'retry-after': '0' }, 0],
    ['seconds with spaces', { 'retry-after': ' 5 ' }, 5_000],
    ['a date', { 'retry-after': 'Tue, 24 Nov 2026 10:02:00 GMT' }, 120_000],
    [
      'a date by a clock that is an hour ahead',
      { 'retry-after': 'Tue, 24 Nov 2026 11:00:30 GMT', date: 'Tue, 24 Nov 2026 11:00:00 GMT' },
      30_000,
    ],
    ['a date in the past', { 'retry-after': 'Tue, 24 Nov 2026 09:00:00 GMT' }, 0],
    ['an hour at most', { 'retry-after': '999999999999999999999' }, 3_600_000],
    ['an hour at most, by date', { 'retry-after': 'Fri, 24 Nov 2090 10:00:00 GMT' }, 3_600_000],
    ['nothing said', {}, 30_000],
    ['a negative number', { 'retry-after': '-5' }, 30_000],
    ['a fraction', { 'retry-after': '1.5' }, 30_000],
    ['nonsense', { 'retry-after': 'soon' }, 30_000],
    ['nonsense and a broken date', { 'retry-after': 'Tue, 24 Nov 2026 10:01:00 GMT', date: 'x' }, 60_000],
  ])('%s', (_what, headers, wait) =>
    expect(retryAt({ headers: new Headers(headers as Record<string, string>) }, now)).toBe(now + wait),
  );
});

describe('a refusal', () => {
  test.each([
    [400, false, 'rejected'],
    [401, false, 'signed-out'],
    [403, false, 'forbidden'],
    [404, false, 'not-found'],
    [409, true, 'conflict'],
    [410, false, 'start-over'],
    [413, true, 'too-large'],
    [418, false, 'bad-answer'],
    [422, true, 'rejected'],
    [429, true, 'rate-limited'],
    [500, false, 'unreachable'],
    [502, false, 'unreachable'],
    [503, false, 'unreachable'],
    [500, true, 'outcome-unknown'],
    [504, true, 'outcome-unknown'],
  ] as const)('%i (write: %s) is %s, with a sentence', (status, write, kind) => {
    const error = faultOf(new Response(null, { status }), undefined, write);
    expect(error.fault.kind).toBe(kind);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });
  test('names the fields and speaks the server’s sentence', () => {
    const errors = [{ field: 'body', message: 'too long' }];
    const error = faultOf(
      new Response(null, { status: 422 }),
      { detail: 'The note is too long.', errors },
      true,
    );
    expect(error.fault).toEqual({ kind: 'rejected', fields: { body: 'too long' } });
    expect(error.message).toBe('The note is too long.');
  });
  const into = { id: 'acc-2', name: 'Arden Medical' };
  const merged = { type: '/problems/merged', into };
  test.each([
    ['says so', merged, { kind: 'merged', into }],
    [
      'at a server that gives whole addresses',
      { ...merged, type: 'https://x.com/problems/merged' },
      { kind: 'merged', into },
    ],
    ['but does not say into which', { type: '/problems/merged' }, { kind: 'not-found' }],
    ['into what is no account', { ...merged, into: { id: 7, name: 'x' } }, { kind: 'not-found' }],
    ['of another type', { ...merged, type: '/problems/not-found' }, { kind: 'not-found' }],
  ])('of an account that was merged %s', (_what, body, fault) => {
    for (const write of [true, false])
      expect(faultOf(new Response(null, { status: 404 }), body, write).fault).toEqual(fault);
  });
  test('of a merged account keeps the server’s sentence, though the rest is damaged', () => {
    const body = { type: '/problems/merged', into: 'x', detail: 'It is elsewhere.' };
    expect(faultOf(new Response(null, { status: 404 }), body, true).message).toBe('It is elsewhere.');
  });
  test('hands over the row that stands against the change', () => {
    const error = faultOf(new Response(null, { status: 409 }), { current: { version: '7' } }, true);
    expect(error.fault).toEqual({ kind: 'conflict', current: { version: '7' } });
  });
  test.each([[null], ['text'], [{ detail: 42 }], [{ errors: 'x' }], [[]]])(
    'of the shape %j still counts',
    (body) =>
      expect(faultOf(new Response(null, { status: 422 }), body, true).fault).toEqual({
        kind: 'rejected',
        fields: {},
      }),
  );
  test('cannot name a field that would change what an object is', () => {
    const errors = [{ field: '__proto__', message: 'x' }];
    const { fault } = faultOf(new Response(null, { status: 422 }), { errors }, true);
    expect(Object.getPrototypeOf(fault.kind === 'rejected' && fault.fields)).toBe(Object.prototype);
  });
});
