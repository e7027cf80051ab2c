import { expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { Change } from '../../model/index.ts';
import type { Source } from '../contract.ts';
import { createMemoryCache } from '../crm/ask.ts';
import { createGuest } from './guest.ts';
import { createMadeBeside } from './made.ts';
import { withoutStrays } from './strays.ts';

const { signal } = new AbortController();
const recordId = crypto.randomUUID();
const source = {
  name: 'A source',
  context: async (id: string) => id,
  facts: async (id: string) => id,
  apply: async (change: Change) => ({ recordId: change.recordId, version: '1' }),
} as unknown as Source;

const create = (id: string) =>
  Change.parse({
    id: crypto.randomUUID(),
    type: 'note.create',
    recordId: id,
    fields: fieldsOf('note', { accountId: 'acc-1', body: 'new' }),
  });
const change = (type: 'note.update' | 'note.delete', id: string) =>
  Change.parse({
    ...{ id: crypto.randomUUID(), type, recordId: id, baseVersion: '1' },
    ...(type === 'note.update' && { fields: { body: 'edited' } }),
  });

/** One worker after another, on what is kept; the record was made by what is known as `one`. */
async function build() {
  const kept = createMemoryCache();
  await createGuest(source, 'one', createMadeBeside(kept)).apply(create(recordId), 'acc-1', signal);
  return (...marks: string[]) => withoutStrays(source, marks, createMadeBeside(kept));
}

const verbs = ['note.update', 'note.delete'] as const;
test.each(verbs)('a %s of what was made beside waits while that is not connected', async (type) => {
  const connected = await build();
  for (const marks of [[], ['two']])
    await expect(connected(...marks).apply(change(type, recordId), 'acc-1', signal)).rejects.toMatchObject({
      fault: { kind: 'away', untouched: true },
      message: 'This is for a source that is not connected any more.',
    });
});

test.each(verbs)('a %s of it goes once that is connected again, and of all else at once', async (type) => {
  const connected = await build();
  const again = connected('two', 'one').apply(change(type, recordId), 'acc-1', signal);
  expect(await again).toMatchObject({ recordId });
  const other = crypto.randomUUID();
  expect(await connected().apply(change(type, other), 'acc-1', signal)).toMatchObject({ recordId: other });
});

const reads = ['context', 'facts'] as const;
test.each(reads)('the %s of an account of one that is not connected is asked of nobody', async (read) => {
  const connected = await build();
  for (const id of ['~one~acc-1', recordId])
    await expect(connected('two')[read](id, signal)).rejects.toMatchObject({ fault: { kind: 'not-found' } });
  for (const id of ['~two~acc-1', 'acc-1', '~', crypto.randomUUID()])
    expect(await connected('two')[read](id, signal)).toBe(id);
  expect(await connected('one')[read](recordId, signal)).toBe(recordId);
});
