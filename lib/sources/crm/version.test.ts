import { expect, test } from 'vitest';
import { Version } from '../../model/index.ts';
import { versionOf } from './version.ts';

const at = '2026-11-24T10:00:00.000+0000';

test('two edits within a second are two versions', async () => {
  expect(await versionOf(at, { body: 'one' })).not.toBe(await versionOf(at, { body: 'two' }));
});

test('the same record is the same version, whatever the order of its fields', async () => {
  expect(await versionOf(at, { body: 'one', at: 1 })).toBe(await versionOf(at, { at: 1, body: 'one' }));
});

test('a record that was changed back is another version than before', async () => {
  expect(await versionOf(at, { body: 'one' })).not.toBe(
    await versionOf('2026-11-24T10:00:01.000+0000', { body: 'one' }),
  );
});

test('however a CRM writes its stamps, a version is as long as one may be', async () => {
  expect(Version.safeParse(await versionOf('x'.repeat(300), {})).success).toBe(true);
});
