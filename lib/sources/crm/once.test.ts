import { beforeEach, describe, expect, test } from 'vitest';
import { Change } from '../../model/index.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { createMemoryRows, type MadeRows } from './made.ts';
import { type Names, readNames } from './names.ts';
import { createOnce, type Deed, type Once } from './once.ts';

const MINUTE = 60_000;

let rows: MadeRows;
let names: Names;
let now: number;
let once: Once;
beforeEach(async () => {
  rows = createMemoryRows();
  now = 1_000_000;
  await begin();
});

/** A worker begins: it knows what is on the disk. */
async function begin() {
  names = await readNames(rows);
  once = createOnce({ rows, names, now: () => now });
}

const deletion = (more: object = {}) =>
  Change.parse({
    id: crypto.randomUUID(),
    type: 'note.delete',
    recordId: 'ours',
    baseVersion: '1',
    ...more,
  });

/** A CRM that takes the same twice, and of which one can say what becomes of the next request. */
function createCrm() {
  const made: { id: string; version: string }[] = [];
  const state = {
    sent: 0,
    looked: 0,
    next: 'taken' as 'taken' | 'lost' | SourceFault['kind'],
    findable: true,
    readsFail: false,
  };
  const deed: Deed = {
    async send({ made: noted }) {
      state.sent += 1;
      const { next } = state;
      state.next = 'taken';
      if (next !== 'taken' && next !== 'lost') throw new SourceError({ kind: next } as SourceFault, next);
      const record = { id: `crm-${made.length + 1}`, version: 'v1' };
      made.push(record);
      if (next === 'lost') throw new SourceError({ kind: 'outcome-unknown' }, 'lost');
      await noted(record.id);
      if (state.readsFail) throw new SourceError({ kind: 'rate-limited', until: 0 }, 'not now');
      return record;
    },
    async again(id) {
      state.looked += 1;
      return made.find((one) => one.id === id) ?? { id, version: 'gone' };
    },
    async find(_since, taken) {
      state.looked += 1;
      return state.findable ? made.find(({ id }) => !taken(id)) : undefined;
    },
  };
  return { made, state, deed };
}

const kindOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof SourceError ? error.fault.kind : error),
  );

describe('a change', () => {
  test('is sent once, and answered the same ever after under the id it was made with', async () => {
    const { deed, made } = createCrm();
    const change = deletion();
    const first = await once(change, deed);
    expect(first).toEqual({ recordId: 'ours', version: 'v1' });
    expect(await once(change, deed)).toEqual(first);
    await begin();
    expect(await once(change, deed)).toEqual(first);
    expect(made).toHaveLength(1);
    expect([names.ours('note', 'crm-1'), names.theirs('note', 'ours')]).toEqual(['ours', 'crm-1']);
  });

  test('is sent once for twenty who ask at once', async () => {
    const { deed, made } = createCrm();
    const change = deletion();
    const answers = await Promise.all(Array.from({ length: 20 }, () => once(change, deed)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(made).toHaveLength(1);
  });

  test('is refused under the id of another, on its way or done', async () => {
    const { deed, made } = createCrm();
    const change = deletion();
    const other = deletion({ id: change.id, baseVersion: '2' });
    const both = () => Promise.all([kindOf(once(change, deed)), kindOf(once(other, deed))]);
    const [first, second] = [await both(), await both()];
    expect(first.toSorted()).toEqual(['done', 'rejected']);
    expect(second).toEqual(first);
    expect(made).toHaveLength(1);
  });

  test.each(['rejected', 'forbidden', 'rate-limited', 'signed-out', 'unreachable'] as const)(
    'that was not done (%s) may be another by the next time, without a look',
    async (kind) => {
      const { deed, state, made } = createCrm();
      state.next = kind;
      const change = deletion();
      expect(await kindOf(once(change, deed))).toBe(kind);
      await once(deletion({ id: change.id, baseVersion: '2' }), deed);
      expect([made.length, state.looked]).toEqual([1, 0]);
    },
  );
});

describe('a change of which nothing was heard', () => {
  test('is looked for, and never sent again where it is found, by whichever worker', async () => {
    const { deed, state, made } = createCrm();
    state.next = 'lost';
    const change = deletion();
    expect(await kindOf(once(change, deed))).toBe('outcome-unknown');
    await begin();
    expect(await once(change, deed)).toEqual({ recordId: 'ours', version: 'v1' });
    expect([made.length, state.sent]).toEqual([1, 1]);
  });

  test('but that it was made is read by its id, whatever it looks like by then', async () => {
    const { deed, state, made } = createCrm();
    state.readsFail = true;
    const change = deletion();
    expect(await kindOf(once(change, deed))).toBe('outcome-unknown');
    state.findable = false;
    await begin();
    expect(await once(change, deed)).toEqual({ recordId: 'ours', version: 'v1' });
    expect([made.length, state.sent]).toEqual([1, 1]);
  });

  test('is not taken for another that is the same to look at', async () => {
    const { deed, state, made } = createCrm();
    await once(deletion(), deed);
    state.next = 'outcome-unknown';
    const change = deletion({ recordId: 'second' });
    await kindOf(once(change, deed));
    now += MINUTE;
    expect(await once(change, deed)).toEqual({ recordId: 'second', version: 'v1' });
    expect(made).toHaveLength(2);
  });

  test('is not taken for another of which nothing was heard either', async () => {
    const { deed, state, made } = createCrm();
    const changes = [deletion({ recordId: 'first' }), deletion({ recordId: 'second' })];
    for (const change of changes) {
      state.next = 'lost';
      await kindOf(once(change, deed));
    }
    await begin();
    await Promise.all(changes.map((change) => once(change, deed)));
    expect(made.map(({ id }) => names.ours('note', id)).toSorted()).toEqual(['first', 'second']);
  });

  test('is sent again only once the first request can have no effect any more', async () => {
    const { deed, state, made } = createCrm();
    state.next = 'outcome-unknown';
    const change = deletion();
    await kindOf(once(change, deed));
    expect(await kindOf(once(change, deed))).toBe('outcome-unknown');
    expect(state.sent).toBe(1);
    now += MINUTE;
    await once(change, deed);
    expect(made).toHaveLength(1);
  });

  test('waits anew after it was sent again and nothing was heard', async () => {
    const { deed, state } = createCrm();
    const change = deletion();
    for (const sent of [1, 2]) {
      state.next = 'outcome-unknown';
      await kindOf(once(change, deed));
      expect(await kindOf(once(change, deed))).toBe('outcome-unknown');
      expect(state.sent).toBe(sent);
      now += MINUTE;
    }
  });

  test.each(['unreachable', 'signed-out', 'rate-limited', 'forbidden'] as const)(
    'may be half done, which a later try that was not (%s) leaves known, and a refusal ends',
    async (passing) => {
      const seen: unknown[] = [];
      const was = { name: ['as it was'] };
      const kinds: SourceFault['kind'][] = ['outcome-unknown', passing, passing, 'rejected', 'rejected'];
      const deed: Deed = {
        async send(notes) {
          seen.push(notes.was);
          await notes.found(was);
          throw new SourceError({ kind: kinds[seen.length - 1] } as SourceFault, 'no');
        },
        again: () => Promise.reject(new Error('it was never made')),
        find: async () => undefined,
      };
      const change = deletion();
      for (const kind of kinds) {
        expect(await kindOf(once(change, deed))).toBe(kind);
        now += MINUTE;
        await begin();
      }
      expect(seen).toEqual([undefined, was, was, was, undefined]);
    },
  );
});
