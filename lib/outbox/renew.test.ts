import { describe, expect, test } from 'vitest';
import { buildNoteCreate, buildQueued, buildTrouble } from '../../tests/builders/queued.ts';
import { buildNote } from '../../tests/builders/records.ts';
import { Change } from '../model/index.ts';
import { again, keepBoth, moveTo, overwrite } from './renew.ts';

const edit = Change.parse({
  id: '00000000-0000-4000-8000-000000000009',
  type: 'note.update',
  recordId: 'not-board',
  baseVersion: '3',
  fields: { body: 'Mine' },
});
const theirs = buildNote({ id: 'not-board', version: '7', body: 'Theirs' });
const conflict = buildTrouble({ kind: 'conflict', current: theirs });

describe('a change that was refused', () => {
  test('is sent again as it was, under an id of its own', () => {
    const item = buildQueued({ state: 'aside', trouble: buildTrouble() });
    const change = again(item)?.change;
    expect(change).toEqual({ ...item.change, id: change?.id });
    expect(change?.id).not.toBe(item.change.id);
  });

  test('in a conflict it goes onto the version that the source has', () => {
    const change = overwrite(buildQueued({ change: edit, trouble: conflict }))?.change;
    expect(change).toMatchObject({ type: 'note.update', baseVersion: '7', fields: { body: 'Mine' } });
    expect(change?.id).not.toBe(edit.id);
  });

  test('one that would make what is there already changes it instead', () => {
    const item = buildQueued({ trouble: conflict });
    expect(overwrite(item)?.change).toMatchObject({
      type: 'note.update',
      recordId: item.change.recordId,
      baseVersion: '7',
    });
  });

  test('a note in conflict is kept beside the other, as a record of its own with all it needs', () => {
    const change = keepBoth(buildQueued({ change: edit, trouble: conflict }))?.change;
    expect(change).toMatchObject({ type: 'note.create', fields: { body: 'Mine', accountId: 'acc-arden' } });
    expect(change?.recordId).not.toBe('not-board');
  });

  test('of a merged account it goes to the one that has its records now', () => {
    const trouble = buildTrouble({ kind: 'merged', into: { id: 'acc-group', name: 'Arden Group' } });
    const made = moveTo(buildQueued({ trouble }));
    expect(made).toMatchObject({
      accountId: 'acc-group',
      accountName: 'Arden Group',
      change: { fields: { accountId: 'acc-group', body: 'note 1' } },
    });
  });

  test.each([
    ['overwriting without knowing the other', overwrite, null],
    ['overwriting what has no version', overwrite, buildTrouble({ current: 'gone' })],
    ['keeping both of what is not known', keepBoth, buildTrouble({ current: null })],
    ['moving to nowhere', moveTo, buildTrouble({ kind: 'not-found' })],
  ])('nothing is made of it by %s', (_, make, trouble) => {
    const partial = buildNoteCreate(1);
    expect(make(buildQueued({ change: make === keepBoth ? edit : partial, trouble }))).toBe(undefined);
  });
});
