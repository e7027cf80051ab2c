import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { Change } from '../../model/index.ts';
import { SourceError } from '../error.ts';
import { createMemoryRows, type MadeRows } from './made.ts';
import { createCrmSource } from './source.ts';
import type { Vendor } from './vendor.ts';

const { signal } = new AbortController();
const LATER = 60_000;
const full = () => Object.assign(new Error('The disk is full.'), { name: 'StoreError' });

/** The n-th call of these fails, once; before it has written anything, or after. */
function createFailing(rows: MadeRows) {
  let left: { call: keyof MadeRows; n: number; written: boolean } | undefined;
  const failing = { ...rows };
  for (const call of ['ofChange', 'aliases', 'put', 'drop'] as const)
    Object.assign(failing, {
      async [call](...given: never[]) {
        const isNow = left?.call === call && --left.n === 0;
        const written = left?.written;
        if (isNow) left = undefined;
        if (isNow && !written) throw full();
        const done = await (rows[call] as (...given: never[]) => Promise<unknown>)(...given);
        if (isNow) throw full();
        return done;
      },
    });
  return {
    rows: failing,
    fail: (call: keyof MadeRows, n = 1, written = false) => {
      left = { call, n, written };
    },
    isOver: () => left === undefined,
  };
}

function scene() {
  const { vendor, fill } = createPlainVendor();
  fill([]);
  const failing = createFailing(createMemoryRows());
  const wrote: string[] = [];
  const told: Vendor = {
    ...vendor,
    create: (kind, ...given) => {
      wrote.push('create');
      return vendor.create(kind, ...given);
    },
    update: (kind, ...given) => {
      wrote.push('update');
      return vendor.update(kind, ...given);
    },
  };
  const source = (after = 0) =>
    createCrmSource({ vendor: told, rows: failing.rows, now: () => Date.now() + after });
  const recordId = crypto.randomUUID();
  const fields = fieldsOf('account', { name: 'Freshly Made' });
  const creation = Change.parse({ id: crypto.randomUUID(), type: 'account.create', recordId, fields });
  const apply = (change: Change, after = 0) => source(after).apply(change, recordId, signal);
  const names = async () =>
    (await vendor.accounts({ of: 'all' }, null, signal)).rows.map(({ record }) => record.name);
  return { ...failing, vendor, wrote, source, recordId, creation, apply, names };
}

const said = (error: unknown) => {
  expect(error).toBeInstanceOf(SourceError);
  expect(error).toMatchObject({
    fault: { kind: 'outcome-unknown' },
    message: expect.stringContaining('could not note'),
  });
};

describe('where this browser fails to note what a CRM was told', () => {
  test.each([
    ['what it was told before', 'ofChange', 1],
    ['the names of records', 'aliases', 1],
    ['that it is about to be sent', 'put', 1],
    ['what was made', 'put', 2],
    ['what came of it', 'put', 3],
  ] as const)('a new record says so and is there once: %s', async (_what, call, n) => {
    for (const written of [false, true]) {
      const { fail, isOver, apply, creation, names, recordId } = scene();
      fail(call, n, written);
      said(await apply(creation).catch((error: unknown) => error));
      expect(isOver()).toBe(true);
      expect(await apply(creation, LATER)).toMatchObject({ recordId });
      expect(await names()).toEqual(['Freshly Made']);
    }
  });

  test.each([
    ['that it is about to be sent', 1],
    ['what it found', 2],
    ['that it was written', 3],
    ['what came of it', 4],
  ])('an edit says so and is made: %s', async (_what, n) => {
    for (const written of [false, true]) {
      const { fail, isOver, apply, creation, names, recordId } = scene();
      const { version: baseVersion } = await apply(creation);
      const id = crypto.randomUUID();
      const edit = Change.parse({ id, type: 'account.update', recordId, baseVersion, fields: { name: 'B' } });
      fail('put', n, written);
      said(await apply(edit).catch((error: unknown) => error));
      expect(isOver()).toBe(true);
      await apply(edit, LATER);
      expect(await names()).toEqual(['B']);
    }
  });

  test('a refusal is told once that nothing was sent can be noted', async () => {
    const { fail, apply, creation, recordId } = scene();
    await apply(creation);
    const type = 'account.update';
    const stale = { id: crypto.randomUUID(), type, recordId, baseVersion: 'another', fields: { name: 'B' } };
    fail('drop');
    said(await apply(Change.parse(stale)).catch((error: unknown) => error));
    await expect(apply(Change.parse(stale), LATER)).rejects.toMatchObject({ fault: { kind: 'conflict' } });
  });

  test('whoever gave up hears nothing of it', async () => {
    const { fail, source, creation, recordId } = scene();
    const life = new AbortController();
    fail('put');
    const applied = source().apply(creation, recordId, life.signal);
    life.abort(new Error('gone'));
    await expect(applied).rejects.toThrow('gone');
  });
});

describe('an edit that nothing was heard of', () => {
  async function lost() {
    const { vendor, wrote, recordId, creation, apply } = scene();
    const { version: baseVersion } = await apply(creation);
    const id = crypto.randomUUID();
    const edit = Change.parse({ id, type: 'account.update', recordId, baseVersion, fields: { name: 'B' } });
    const rows = createMemoryRows();
    const theirs = (await vendor.accounts({ of: 'all' }, null, signal)).rows[0]?.record.id ?? '';
    await rows.put({
      ...{
        changeId: creation.id,
        kind: 'account',
        recordId,
        remoteId: theirs,
        hash: '',
        sentAt: 0,
        version: '1',
      },
    });
    let isLost = true;
    const losing: Vendor = {
      ...vendor,
      async update(kind, ...given) {
        if (isLost) {
          isLost = false;
          throw new SourceError({ kind: 'outcome-unknown' }, 'lost');
        }
        wrote.push('update');
        return vendor.update(kind, ...given);
      },
    };
    const send = (after: number) =>
      createCrmSource({ vendor: losing, rows, now: () => Date.now() + after }).apply(edit, recordId, signal);
    await expect(send(0)).rejects.toMatchObject({ fault: { kind: 'outcome-unknown' } });
    const before = await vendor.read('account', theirs, signal);
    if (!before) throw new Error('it is not there');
    const others = (name: string) => vendor.update('account', { name }, before, signal);
    return { send, others, wrote, recordId };
  }

  test('is done where somebody else has made the record so: it is what the person wants', async () => {
    const { send, others, wrote, recordId } = await lost();
    await others('B');
    expect(await send(0)).toMatchObject({ recordId });
    expect(wrote).not.toContain('update');
  });

  test('is a conflict where somebody else has made it another', async () => {
    const { send, others } = await lost();
    await others('C');
    await expect(send(LATER)).rejects.toMatchObject({ fault: { kind: 'conflict' } });
  });
});
