import { describe, expect, test } from 'vitest';
import type { Change } from '../../lib/model/index.ts';
import { audit, type Kept } from './audit.ts';
import type { Entry } from './journal.ts';

const note = (id: string, body: string): Change =>
  ({ id, type: 'note.create', recordId: `r-${id}`, fields: { accountId: 'a', body } }) as Change;
const edit = (id: string, of: string, body: string): Change =>
  ({ id, type: 'note.update', recordId: `r-${of}`, baseVersion: 'pending', fields: { body } }) as Change;
const removal = (id: string, of: string): Change =>
  ({ id, type: 'note.delete', recordId: `r-${of}`, baseVersion: 'pending' }) as Change;

/** Said to be saved after ten milliseconds; null: never. */
const saved = (at: number, changes: Change[], took: number | null = 10): Entry => ({
  n: 0,
  save: { accountId: 'a', changes },
  sentAt: at,
  savedAt: took === null ? null : at + took,
  sends: 1,
});

const journal = [
  saved(0, [note('1', '[x-1] one')]),
  saved(20, [note('2', '[x-2] two')]),
  saved(40, [edit('3', '1', '[x-1] other')]),
  saved(60, [removal('4', '2')]),
];

const kept: Kept = {
  changes: [
    { id: '1', recordId: 'r-1', version: 1 },
    { id: '2', recordId: 'r-2', version: 2 },
    { id: '3', recordId: 'r-1', version: 3 },
    { id: '4', recordId: 'r-2', version: 4 },
  ],
  records: [{ id: 'r-1', fields: { accountId: 'a', body: '[x-1] other' } }],
  sequences: 4,
};

const none = { lost: 0, doubled: 0, outOfOrder: 0 };

function count(entries: readonly Entry[], has: Kept) {
  const findings = audit({ ann: entries }, has);
  return {
    lost: findings.lost.length,
    doubled: findings.doubled.length,
    outOfOrder: findings.outOfOrder.length,
  };
}

const without = (id: string) => kept.changes.filter((change) => change.id !== id);
const unanswered = saved(80, [note('5', '[x-5] five')], null);
const five = { id: '5', recordId: 'r-5', version: 5 };
const fifth = { id: 'r-5', fields: { accountId: 'a', body: '[x-5] five' } };

describe('the audit of a storm', () => {
  test.each<[string, readonly Entry[], Kept, Partial<typeof none>]>([
    ['finds nothing where all is as it was written', journal, kept, {}],
    ['lets a write be missing that nobody was told is saved', [...journal, unanswered], kept, {}],
    [
      'lets one be there that nobody was told is saved',
      [...journal, unanswered],
      { changes: [...kept.changes, five], records: [...kept.records, fifth], sequences: 5 },
      {},
    ],
    [
      'finds a saved write that is missing, and that its record is as before',
      journal,
      {
        ...kept,
        changes: without('3'),
        sequences: 3,
        records: [{ id: 'r-1', fields: { accountId: 'a', body: '[x-1] one' } }],
      },
      { lost: 1 },
    ],
    [
      'finds a record that another one has overwritten',
      journal,
      { ...kept, records: [{ id: 'r-1', fields: { accountId: 'a', body: '[x-1] one' } }] },
      { lost: 1 },
    ],
    ['finds a record that has gone', journal, { ...kept, records: [] }, { lost: 1 }],
    [
      'finds a deleted record that has come back',
      journal,
      { ...kept, records: [...kept.records, { id: 'r-2', fields: { accountId: 'a', body: '[x-2] two' } }] },
      { lost: 1 },
    ],
    [
      'finds a note that is there twice, under another id',
      journal,
      { ...kept, records: [...kept.records, { id: 'r-9', fields: { accountId: 'a', body: '[x-1] other' } }] },
      { doubled: 1 },
    ],
    [
      'finds a change that nobody wrote',
      journal,
      { ...kept, changes: [...kept.changes, five], sequences: 5 },
      { doubled: 1 },
    ],
    ['finds an effect that no change accounts for', journal, { ...kept, sequences: 5 }, { doubled: 1 }],
    [
      'finds what overtook a write of the same account',
      journal,
      {
        ...kept,
        changes: kept.changes.map((change) => (change.id === '2' ? { ...change, version: 0.5 } : change)),
      },
      { outOfOrder: 1 },
    ],
    [
      'lets two change places that were under way at the same time',
      [saved(0, [note('1', '[x-1] one')], 50), saved(20, [note('5', '[x-5] five')])],
      {
        changes: [
          { id: '1', recordId: 'r-1', version: 2 },
          { ...five, version: 1 },
        ],
        records: [{ id: 'r-1', fields: { accountId: 'a', body: '[x-1] one' } }, fifth],
        sequences: 2,
      },
      {},
    ],
  ])('%s', (_name, entries, has, wrong) => {
    expect(count(entries, has)).toEqual({ ...none, ...wrong });
  });
});
