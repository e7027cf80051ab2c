import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Form } from '../compose/values.ts';

const asked: { id: string; revision: number; form: Form; answer(answer: unknown): void }[] = [];
vi.mock('../messages/protocol.ts', () => ({
  ask: (_kind: string, body: { id: string; revision: number; form: Form }) =>
    new Promise((resolve, reject) => {
      const answer = (given: unknown) => (given instanceof Error ? reject(given) : resolve(given));
      asked.push({ ...body, answer });
    }),
}));
const { openDraftLine } = await import('./draft-line.ts');

const note = (body: string): Form => ({
  kind: 'note',
  values: { body, contactId: null, opportunityId: null, origin: null },
});
const bodyOf = (form: Form | undefined) => (form?.kind === 'note' ? form.values.body : undefined);

describe('what is typed into a draft', () => {
  beforeEach(() => {
    asked.length = 0;
  });

  test('goes out one after the other, and what is typed meanwhile goes together', async () => {
    const told: string[] = [];
    const line = openDraftLine({ id: 'd1', revision: 4 }, (kept) => told.push(kept));
    line.put(note('a'));
    line.put(note('ab'));
    line.put(note('abc'));
    expect(asked.map(({ form, revision }) => [bodyOf(form), revision])).toEqual([['a', 5]]);
    asked[0]?.answer({ ok: true });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect([bodyOf(asked[1]?.form), asked[1]?.revision]).toEqual(['abc', 6]);
    asked[1]?.answer({ ok: true });
    await vi.waitFor(() => expect(told).toEqual(['keeping', 'keeping', 'keeping', 'kept']));
  });

  test.each([
    ['what the disk says', { ok: false, sentence: 'The disk is full.' }, 'The disk is full.'],
    ['that nobody answers', new Error('gone'), expect.stringContaining('Copy your words')],
  ])(
    'that could not be kept says so, with %s, and is tried again with the next letter',
    async (_, bad, words) => {
      const told: [string, string | null][] = [];
      const line = openDraftLine({ id: 'd1', revision: 0 }, (...state) => told.push(state));
      line.put(note('a'));
      asked[0]?.answer(bad);
      await vi.waitFor(() => expect(told.at(-1)).toEqual(['not-kept', words]));
      line.put(note('ab'));
      asked[1]?.answer({ ok: true });
      await vi.waitFor(() => expect(told.at(-1)).toEqual(['kept', null]));
    },
  );

  test('is sent no more once its form is gone', async () => {
    const told: string[] = [];
    const line = openDraftLine({ id: 'd1', revision: 0 }, (kept) => told.push(kept));
    line.put(note('a'));
    line.put(note('ab'));
    line.end();
    asked[0]?.answer({ ok: true });
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toHaveLength(1);
    expect(told).toEqual(['keeping', 'keeping']);
  });
});
