import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildNoteCreate } from '../../tests/builders/queued.ts';
import { buildContext, buildNote } from '../../tests/builders/records.ts';
import { createTaken } from './taken-lately.ts';

const change = buildNoteCreate(1);
const applied = { recordId: change.recordId, version: '9' };
const notesOf = (context: ReturnType<typeof buildContext>) =>
  context.notes.map(({ id, version }) => `${id} ${version}`);

describe('an answer that was on its way while a change was taken', () => {
  afterEach(() => vi.useRealTimers());

  test.each([
    ['asked for before, it has the change', -1, ['1']],
    ['asked for after, it is as the source gave it', 1, []],
  ])('%s', (_, later, found) => {
    vi.useFakeTimers();
    const taken = createTaken();
    taken.add('acc-arden', change, applied);
    const context = taken.since(Date.now() + later, buildContext());
    expect(context.notes).toHaveLength(found.length);
  });

  test('does not have it twice where the source had it already', () => {
    const taken = createTaken();
    const asked = Date.now();
    taken.add('acc-arden', change, applied);
    const known = buildContext({ notes: [buildNote({ id: change.recordId, version: '9' })] });
    expect(notesOf(taken.since(asked, known))).toEqual([`${change.recordId} 9`]);
  });

  test('is none of another account’s', () => {
    const taken = createTaken();
    const asked = Date.now();
    taken.add('acc-other', change, applied);
    expect(taken.since(asked, buildContext()).notes).toEqual([]);
  });
});
