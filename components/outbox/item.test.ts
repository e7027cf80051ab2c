import { describe, expect, test } from 'vitest';
import { Change } from '../../lib/model/index.ts';
import type { Queued, Trouble } from '../../lib/outbox/queued.ts';
import { instant } from '../../tests/builders/clock.ts';
import { buildNoteCreate, buildNoteUpdate, buildQueued, uuid } from '../../tests/builders/queued.ts';
import { buildNote, buildOpportunity, buildTask } from '../../tests/builders/records.ts';
import { differencesOf, wordsLeft } from './conflict.ts';
import { groupsOf } from './groups.ts';
import { connectionWords, excerptOf, isEditable, titleOf } from './item.ts';

const task = (fields: object) =>
  Change.parse({ id: uuid(1), type: 'task.update', recordId: 'tas-1', baseVersion: '1', fields });
const removal = Change.parse({ id: uuid(2), type: 'note.delete', recordId: 'not-1', baseVersion: '1' });
const {
  id: _id,
  version: _version,
  updatedAt: _at,
  link: _link,
  history: _history,
  ...begin
} = buildOpportunity();
const begun = Change.parse({
  id: uuid(4),
  type: 'opportunity.create',
  recordId: uuid(5),
  fields: begin,
});
const opportunity = Change.parse({
  id: uuid(3),
  type: 'opportunity.update',
  recordId: 'opp-1',
  baseVersion: '1',
  fields: { name: 'Wards' },
});

describe('a change in the outbox is called', () => {
  test.each<[string, Change]>([
    ['Note', buildNoteCreate(1)],
    ['Change to a note', buildNoteUpdate(1, 'not-1', '1')],
    ['Deletion of a note', removal],
    ['Task done', task({ doneAt: instant(0) })],
    ['Task open again', task({ doneAt: null })],
    ['Change to a task', task({ subject: 'Call Helen' })],
  ])('%s', (title, change) => expect(titleOf(change)).toBe(title));
});

test.each<[string, Change, string]>([
  ['a note', buildNoteCreate(1, 'a', 'Helen agrees'), 'Helen agrees'],
  ['a tick', task({ doneAt: instant(0) }), ''],
  ['a deletion', removal, ''],
])('the words of %s are the person’s own', (_, change, words) => expect(excerptOf(change)).toBe(words));

test.each<[string, Change, boolean]>([
  ['a note can', buildNoteCreate(1), true],
  ['a tick can', task({ doneAt: null }), true],
  ['a deletion can’t', removal, false],
  ['what has no form can’t', opportunity, false],
  ['an opportunity that is not there yet can', begun, true],
])('%s go back into its form', (_, change, can) => expect(isEditable(buildQueued({ change }))).toBe(can));

describe('a connection is called', () => {
  test.each([
    ['["https://accounts.example.com/","Northbeam","a@b.example"]', 'Northbeam at accounts.example.com'],
    ['["not an address","Northbeam","a@b.example"]', 'Northbeam at not an address'],
    ['["https://accounts.example.com","",""]', 'accounts.example.com'],
    ['[]', 'another connection'],
    ['{}', 'another connection'],
    ['anna', 'another connection'],
  ])('of %s', (key, words) => expect(connectionWords(key)).toBe(words));
});

const conflict = (change: Change, current: unknown): Queued => {
  const trouble: Trouble = { kind: 'conflict', sentence: 'Changed.', at: 0, current };
  return buildQueued({ change, state: 'aside', trouble });
};

describe('of a conflict is shown', () => {
  test.each<[string, Queued, string[]]>([
    [
      'what differs',
      conflict(buildNoteUpdate(1, 'n', '1'), buildNote({ body: 'theirs' })),
      ['Note: edit 1 / theirs'],
    ],
    ['nothing that is the same', conflict(buildNoteUpdate(1, 'n', '1'), buildNote({ body: 'edit 1' })), []],
    [
      'a date in words, and what is gone',
      conflict(
        task({ dueDate: '2026-12-09', subject: 'Call' }),
        buildTask({ subject: 'Call', dueDate: null }),
      ),
      ['Due: Wed, 9 Dec 2026 / none'],
    ],
    [
      'no pair of people whose names nobody knows',
      conflict(task({ assigneeId: 'own-a' }), buildTask({ assigneeId: 'own-b' })),
      [],
    ],
    ['nothing of what is no record', conflict(buildNoteUpdate(1, 'n', '1'), 'gone'), []],
    ['nothing of a deletion', conflict(removal, buildNote()), []],
  ])('%s', (_, item, expected) =>
    expect(differencesOf(item).map(({ label, mine, theirs }) => `${label}: ${mine} / ${theirs}`)).toEqual(
      expected,
    ),
  );
});

test.each<[string, Queued, string]>([
  ['a deletion', conflict(removal, buildNote({ body: 'theirs' })), 'theirs'],
  ['an edit', conflict(buildNoteUpdate(1, 'n', '1'), buildNote()), ''],
  ['what is no record', conflict(removal, null), ''],
])('of a conflict about %s the words that would go are shown', (_, item, words) =>
  expect(wordsLeft(item)).toBe(words),
);

test('what needs the person comes first, what is for another connection last, each in its order', () => {
  const items = [
    buildQueued({ seq: 1, state: 'waiting' }),
    buildQueued({ seq: 2, state: 'aside' }),
    buildQueued({ seq: 3, state: 'aside', connection: 'bert' }),
    buildQueued({ seq: 4, state: 'sending' }),
    buildQueued({ seq: 5, state: 'aside' }),
  ];
  const seqs = (connection: string | null) =>
    groupsOf(items, connection).map((group) => group.items.map(({ seq }) => seq));
  expect(seqs('anna')).toEqual([[2, 5], [1, 4], [3]]);
  expect(seqs(null)).toEqual([[1, 2, 3, 4, 5]]);
});
