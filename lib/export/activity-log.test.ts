import { expect, test } from 'vitest';
import { seed } from '../../tests/contract/seeds.ts';
import { type Kept, recordKinds } from '../model/index.ts';
import { activityLog } from './activity-log.ts';

const kept = (one: ReturnType<typeof seed>, given: object | null = null): Kept => {
  const record = { ...one.record, version: '1', updatedAt: '2026-11-26T09:00:00Z' };
  return { kind: one.kind, record: recordKinds[one.kind].parse(record), given } as unknown as Kept;
};
const rows = [
  kept(seed('account', { id: 'acme', name: 'Acme' }), {}),
  kept(seed('contact', { id: 'ann', accountId: 'acme', name: 'Ann' }), {}),
  kept(seed('owner', { id: 'me', name: 'Alex' }), {}),
  kept(seed('note', { id: 'n-file', accountId: 'acme', body: 'from the file' }), { body: 'from the file' }),
  kept(
    seed('task', { id: 't1', accountId: 'acme', subject: 'Send it', kind: 'we-owe', dueDate: '2026-12-01' }),
  ),
  kept(
    seed('interaction', {
      id: 'i1',
      accountId: 'acme',
      at: '2026-11-02T09:00:00Z',
      contactIds: ['ann', 'gone'],
    }),
  ),
  kept(
    seed('note', {
      id: 'n1',
      accountId: 'acme',
      authorId: 'me',
      body: '=1+1',
      createdAt: '2026-11-01T09:00:00Z',
    }),
  ),
];

test('a log has what was written in Keyside, oldest first, and nothing that the file said itself', () => {
  expect(activityLog(rows).rows.map(({ id }) => id)).toEqual(['n1', 'i1', 't1']);
});

test('records are called by their names, and those that are gone by their ids', () => {
  const [note, interaction, task] = activityLog(rows).rows;
  expect(note).toMatchObject({ account: 'Acme', who: 'Alex', text: '=1+1', what: 'Notes' });
  expect(interaction).toMatchObject({ account: 'Acme', contacts: 'Ann; gone', what: 'Call' });
  expect(task).toMatchObject({ subject: 'Send it', what: 'We owe', due: '2026-12-01', done: false });
});

test('each line has a value for columns of the log alone', () => {
  const { columns, rows: lines } = activityLog(rows);
  const keys = new Set(columns.map(({ key }) => key));
  expect(lines.flatMap((line) => Object.keys(line)).filter((key) => !keys.has(key))).toEqual([]);
});
