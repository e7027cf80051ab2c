import { expect, test } from 'vitest';
import { readNames } from './names.ts';

const none = { aliases: async () => [] };

test('a record that was made here keeps the id that it was made with', async () => {
  const names = await readNames({
    aliases: async () => [{ kind: 'note', recordId: 'ours', remoteId: '701' }],
  });
  expect([names.ours('note', '701'), names.theirs('note', 'ours')]).toEqual(['ours', '701']);
});

test('a record of another kind with the same id of the CRM is another record', async () => {
  const names = await readNames(none);
  names.add({ kind: 'note', recordId: 'our note', remoteId: '701' });
  names.add({ kind: 'task', recordId: 'our task', remoteId: '701' });
  expect([names.ours('note', '701'), names.ours('task', '701'), names.ours('case', '701')]).toEqual([
    'our note',
    'our task',
    '701',
  ]);
});

test('what is not known is called what it is called there', async () => {
  const names = await readNames(none);
  names.add({ kind: 'note', recordId: '701', remoteId: '701' });
  expect([names.ours('note', '701'), names.theirs('note', '702')]).toEqual(['701', '702']);
});
