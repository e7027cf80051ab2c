import { expect, test } from 'vitest';
import { Version } from '../../model/index.ts';
import { versionOf } from './version.ts';

test('what was edited is another version, however soon after', async () => {
  expect(await versionOf({ body: 'one' })).not.toBe(await versionOf({ body: 'two' }));
  expect(await versionOf({ body: null })).not.toBe(await versionOf({ body: '' }));
});

test('the same is the same version, whatever the order of its fields', async () => {
  const version = await versionOf({ body: 'one', at: 1 });
  expect(version).toBe(await versionOf({ at: 1, body: 'one' }));
  expect(Version.safeParse(version).success).toBe(true);
});
