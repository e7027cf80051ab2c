import { expect, test } from 'vitest';
import { offersOf } from './offers.ts';

const takes = ['note.create', 'case.create', 'case.update', 'account.create', 'initiative.update'];

test.each<[string, readonly string[] | undefined, readonly string[]]>([
  [
    'all that is taken, where nothing is known of the account',
    undefined,
    ['note', 'case', 'account', 'update'],
  ],
  ['no case where the account’s source has none', ['note.create'], ['note', 'account', 'update']],
  ['nothing that is not taken of this person', ['note.create', 'task.create'], ['note', 'account', 'update']],
  ['an account, wherever that is made, and what is said of a record', [], ['account', 'update']],
])('offers %s', (_what, creates, forms) => {
  expect(offersOf(takes, creates).toSorted()).toEqual(forms.toSorted());
});
