import { expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/contract/seeds.ts';
import { createPlainVendor } from '../../../tests/fakes/crm/plain-vendor.ts';
import { Change } from '../../model/index.ts';
import { SourceError, type SourceFault } from '../error.ts';
import { createMemoryRows } from './made.ts';
import { createCrmSource } from './source.ts';

const { signal } = new AbortController();
const fault = (kind: SourceFault['kind']) => new SourceError({ kind } as SourceFault, kind);

async function open() {
  const { vendor, given, fill } = createPlainVendor();
  fill([]);
  const name = 'Freshly Made';
  const fields = fieldsOf('account', { name });
  const recordId = crypto.randomUUID();
  const change = Change.parse({ id: crypto.randomUUID(), type: 'account.create', recordId, fields });
  const failing: { [K in 'create' | 'madeSince' | 'profile' | 'read']?: SourceError } = {};
  const broken = { ...vendor };
  for (const call of ['create', 'madeSince', 'profile', 'read'] as const)
    Object.assign(broken, {
      async [call](...given: never[]) {
        const done = await (vendor[call] as (...given: never[]) => Promise<unknown>)(...given);
        if (failing[call]) throw failing[call];
        return done;
      },
    });
  const source = createCrmSource({ vendor: broken, rows: createMemoryRows() });
  const faultOfNext = () =>
    source.apply(change, recordId, signal).then(
      () => undefined,
      (error: SourceError) => error.fault.kind,
    );
  return { failing, faultOfNext, given };
}

test.each(['madeSince', 'profile'] as const)(
  'a refusal of %s does not say that what may have been done was not',
  async (call) => {
    const { failing, faultOfNext } = await open();
    failing.create = fault('outcome-unknown');
    expect(await faultOfNext()).toBe('outcome-unknown');
    failing[call] = fault('forbidden');
    expect(await faultOfNext()).toBe('outcome-unknown');
    delete failing[call];
    expect(await faultOfNext()).toBeUndefined();
  },
);

test('a refusal of what was never sent, or is known to be undone, says so', async () => {
  const { failing, faultOfNext } = await open();
  failing.profile = fault('forbidden');
  expect(await faultOfNext()).toBe('forbidden');
  delete failing.profile;
  failing.create = fault('forbidden');
  expect(await faultOfNext()).toBe('forbidden');
});

test('a sign-in that is wanted is told, whatever became of an earlier try', async () => {
  const { failing, faultOfNext } = await open();
  failing.create = fault('outcome-unknown');
  await faultOfNext();
  failing.madeSince = fault('signed-out');
  expect(await faultOfNext()).toBe('signed-out');
});
