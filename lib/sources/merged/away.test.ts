import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildNoteCreate } from '../../../tests/builders/queued.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { takingBeside } from './away.ts';

const { signal } = new AbortController();
const NOW = Date.parse('2026-11-27T09:00:00Z');
beforeEach(() => void vi.useFakeTimers({ now: NOW, toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A source beside, and how it is asked for a note. */
function build() {
  const apply = vi.fn(async () => ({ recordId: 'r', version: '1' }));
  const take = takingBeside({ name: 'Northbeam', apply });
  const ask = () => take(buildNoteCreate(1), 'acc-1', signal);
  const fails = async (fault: SourceFault) => {
    apply.mockRejectedValueOnce(new SourceError(fault, 'No.'));
    return ask().catch((error: SourceError) => [error.fault, error.message]);
  };
  return { apply, ask, fails };
}

test.each([
  [{ kind: 'signed-out' }, { untouched: true }],
  [
    { kind: 'rate-limited', until: NOW + 7000 },
    { untouched: true, until: NOW + 7000 },
  ],
  [{ kind: 'unreachable' }, { untouched: false }],
  [{ kind: 'outcome-unknown' }, { untouched: false }],
  [{ kind: 'bad-answer' }, { untouched: false }],
] as const)('what answers $kind beside is away, and says of which source', async (fault, away) => {
  expect(await build().fails(fault)).toEqual([{ kind: 'away', ...away }, 'This is for Northbeam. No.']);
});

test.each([
  { kind: 'forbidden' },
  { kind: 'rejected', fields: {} },
  { kind: 'not-found' },
  { kind: 'conflict', current: {} },
  { kind: 'away', untouched: false },
] as const)('what is refused for good, or is further away, is told as it is: $kind', async (fault) => {
  expect(await build().fails(fault)).toEqual([fault, 'No.']);
});

test('what is cut off is no trouble of any source', async () => {
  const { apply, ask } = build();
  const stopped = new DOMException('stopped', 'AbortError');
  apply.mockRejectedValueOnce(stopped);
  await expect(ask()).rejects.toBe(stopped);
});

describe('while it wants nothing, it is not asked', () => {
  test.each([
    ['that wants a new sign-in, for a minute', { kind: 'signed-out' }, 60_000],
    ['that asks for patience, until then', { kind: 'rate-limited', until: NOW + 7000 }, 7000],
    ['that asks for a day, for an hour', { kind: 'rate-limited', until: NOW + 86_400_000 }, 3_600_000],
  ] as const)('one %s', async (_name, fault, wait) => {
    const { apply, ask, fails } = build();
    await fails(fault);
    vi.advanceTimersByTime(wait - 1);
    await expect(ask()).rejects.toMatchObject({ fault: { kind: 'away', untouched: true } });
    expect(apply).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1);
    expect(await ask()).toEqual({ recordId: 'r', version: '1' });
  });

  test.each([
    { kind: 'unreachable' },
    { kind: 'outcome-unknown' },
    { kind: 'rate-limited', until: NOW },
  ] as const)('one that may be there again is asked by the next change: $kind', async (fault) => {
    const { apply, ask, fails } = build();
    await fails(fault);
    await ask();
    expect(apply).toHaveBeenCalledTimes(2);
  });

  test.each([{ kind: 'unreachable' }, { kind: 'outcome-unknown' }] as const)(
    'one that did not answer is asked by one at a time until it does: $kind',
    async (fault) => {
      const { apply, ask, fails } = build();
      await fails(fault);
      const answer = Promise.withResolvers<{ recordId: string; version: string }>();
      apply.mockReturnValueOnce(answer.promise);
      const asking = ask();
      await expect(ask()).rejects.toMatchObject({
        fault: { kind: 'away', untouched: true, until: NOW + 60_000 },
      });
      expect(apply).toHaveBeenCalledTimes(2);
      answer.resolve({ recordId: 'r', version: '2' });
      await asking;
      await Promise.all([ask(), ask()]);
      expect(apply).toHaveBeenCalledTimes(4);
    },
  );
});
