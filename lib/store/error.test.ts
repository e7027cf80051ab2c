import { describe, expect, test } from 'vitest';
import { StoreError, storeFault } from './error.ts';

const faults: [thrown: string, kind: StoreError['kind'], says: RegExp][] = [
  ['QuotaExceededError', 'full', /disk is full/],
  ['VersionError', 'newer', /newer version of Keyside/],
  ['SecurityError', 'denied', /does not let Keyside store/],
  ['NotAllowedError', 'denied', /does not let Keyside store/],
  ['InvalidStateError', 'lost', /opens it again/],
  ['AbortError', 'lost', /opens it again/],
  ['UnknownError', 'broken', /safe there/],
];

describe('what the browser throws', () => {
  test.each(faults)('%s is told in a sentence and keeps its cause', (name, kind, says) => {
    const cause = new DOMException('internal words', name);
    const fault = storeFault(cause);
    expect(fault.kind).toBe(kind);
    expect(fault.message).toMatch(says);
    expect(fault.message).not.toContain('internal words');
    expect(fault.cause).toBe(cause);
  });

  test('our own error is passed on as it is', () => {
    const error = new StoreError('full');
    expect(storeFault(error)).toBe(error);
  });

  test('what is no error at all counts as broken', () => {
    expect(storeFault('oops').kind).toBe('broken');
  });
});
