import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { buildNoteCreate } = await import('../../tests/builders/queued.ts');
const { buildContext, buildNote } = await import('../../tests/builders/records.ts');
const { SourceError } = await import('../sources/error.ts');
const { StoreError } = await import('../store/error.ts');
const { createContexts } = await import('./contexts.ts');

type Store = Parameters<typeof createContexts>[0];
type Connections = Parameters<typeof createContexts>[1];

function build(
  context: () => Promise<ReturnType<typeof buildContext>>,
  disk: Partial<Store['contexts']> = {},
  ended = new AbortController().signal,
  takesFor?: () => Promise<string[]>,
) {
  const rows = new Map<string, unknown>();
  const asked = vi.fn(context);
  const failed = vi.fn(async () => undefined);
  const contexts = {
    get: async (id: string) => rows.get(id),
    put: async (cached: { context: { account: { id: string } } }) => {
      rows.set(cached.context.account.id, cached);
    },
    ...disk,
  };
  const store = { contexts } as Store;
  const connections = {
    use: (work: (source: unknown, ended: unknown) => unknown): unknown =>
      work({ context: asked, takesFor }, ended),
    failed,
    worked: async () => undefined,
  } as unknown;
  return { contexts: createContexts(store, connections as Connections), asked, failed, rows };
}

const arden = () => buildContext();
const id = arden().account.id;

describe('a context', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useRealTimers();
  });

  test('comes with what can be made for its account, where that is not the same for all', async () => {
    const takes = async () => ['note.create', 'note.update'];
    const { contexts, rows } = build(async () => arden(), {}, undefined, takes);
    expect((await contexts.get(id)).cached?.creates).toEqual(['note.create']);
    expect(rows.get(id)).toMatchObject({ creates: ['note.create'] });
    expect((await build(async () => arden()).contexts.get(id, true)).cached).not.toHaveProperty('creates');
  });

  test('is asked for once when many want it at the same time', async () => {
    const { contexts, asked } = build(async () => arden());
    const answers = await Promise.all(Array.from({ length: 10 }, () => contexts.get(id)));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(answers.every(({ cached }) => cached?.context.account.id === id)).toBe(true);
  });

  test('that was just fetched is not asked for again, unless the person asks', async () => {
    const { contexts, asked } = build(async () => arden());
    await contexts.get(id);
    await contexts.get(id);
    expect(asked).toHaveBeenCalledTimes(1);
    await contexts.get(id, true);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('insisted on while an older asking is under way, is asked for once more, however many insist', async () => {
    const answers: PromiseWithResolvers<ReturnType<typeof arden>>[] = [];
    const { contexts, asked } = build(() => {
      const answer = Promise.withResolvers<ReturnType<typeof arden>>();
      answers.push(answer);
      return answer.promise;
    });
    const first = contexts.get(id);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    const insisting = [contexts.get(id, true), contexts.get(id, true)];
    answers[0]?.resolve(arden());
    expect((await first).cached?.context.notes).toEqual([]);
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    answers[1]?.resolve(buildContext({ notes: [buildNote()] }));
    for (const one of insisting) expect((await one).cached?.context.notes).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('that is known stays in sight when the source does not answer', async () => {
    let up = true;
    const { contexts } = build(async () => {
      if (up) return arden();
      throw new SourceError({ kind: 'unreachable' }, 'No connection.');
    });
    await contexts.get(id);
    up = false;
    const answer = await contexts.get(id, true);
    expect(answer.cached?.context.account.id).toBe(id);
    expect(answer.problem).toEqual({ kind: 'unreachable', sentence: 'No connection.' });
  });

  test('comes from the disk after the session was emptied', async () => {
    const { contexts, asked } = build(async () => arden());
    await contexts.get(id);
    await fakeBrowser.storage.session.clear();
    expect((await contexts.warm(id))?.context.account.id).toBe(id);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('has a change that was taken, also of an account of which nothing was known before', async () => {
    const { contexts, rows } = build(async () => arden());
    const change = (n: number) => buildNoteCreate(n, id);
    const applied = (n: number) => ({ recordId: change(n).recordId, version: `v${n}` });
    await contexts.took(id, change(1), applied(1));
    expect(rows.size).toBe(0);
    await contexts.get(id);
    await contexts.took(id, change(2), applied(2));
    expect((await contexts.warm(id))?.context.notes.map(({ body }) => body)).toContain('note 2');
  });

  test('is shown although the disk is full, and the panel is told', async () => {
    const { contexts } = build(async () => arden(), {
      put: async () => {
        throw new StoreError('full');
      },
    });
    const answer = await contexts.get(id);
    expect(answer.cached?.context.account.id).toBe(id);
    expect(answer.problem?.kind).toBe('storage');
    expect(answer.problem?.sentence).toContain('disk is full');
  });

  test('of a refused token is one report to the connection and one sentence to the panel', async () => {
    const { contexts, failed } = build(async () => {
      throw new SourceError({ kind: 'signed-out' }, 'Sign in again.');
    });
    const answer = await contexts.get(id);
    expect(answer).toEqual({
      accountId: id,
      cached: null,
      problem: { kind: 'signed-out', sentence: 'Sign in again.' },
    });
    expect(failed).toHaveBeenCalledTimes(1);
  });

  test('asked for when the connection ends is no trouble, and nothing is kept of it', async () => {
    const ending = new AbortController();
    const { contexts, failed, rows } = build(
      async () => {
        ending.abort();
        throw ending.signal.reason;
      },
      {},
      ending.signal,
    );
    expect(await contexts.get(id)).toEqual({ accountId: id, cached: null, problem: null });
    expect(failed).not.toHaveBeenCalled();
    expect(rows.size).toBe(0);
  });
});
