import { afterEach, expect, test, vi } from 'vitest';
import { buildsFor } from './builds.ts';

/** As WXT asks for it, in the environment of a build. */
async function manifestIn(env: NodeJS.ProcessEnv, browser: string) {
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.resetModules();
  const { manifest } = (await import('../wxt.config.ts')).default;
  if (typeof manifest !== 'function') throw new Error('The manifest no longer depends on the browser.');
  return manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
}
afterEach(() => vi.unstubAllEnvs());

const reachesThisMachine = ({ host_permissions = [] }: { host_permissions?: string[] | undefined }) =>
  host_permissions.some((host) => /127|localhost/.test(host));

test.each([
  ['build', true],
  ['zip', false],
] as const)('of %s, whether it carries the key that gives the extension its id: %s', async (command, has) => {
  const tasks = buildsFor(command);
  expect(tasks).toHaveLength(3);
  for (const [, args, env = {}] of tasks) {
    const browser = args[2] ?? '';
    const manifest = await manifestIn(env, browser);
    // Firefox names it by another key, and would warn of this one.
    expect([browser, 'key' in manifest]).toEqual([browser, has && browser !== 'firefox']);
    expect(reachesThisMachine(manifest)).toBe(false);
  }
});

test('nothing of the demo gets into a store, in whatever shell it is packed', async () => {
  expect(reachesThisMachine(await manifestIn({ KEYSIDE_DEMO: '1' }, 'chrome'))).toBe(true);
  for (const [, , env = {}] of buildsFor('zip'))
    expect(reachesThisMachine(await manifestIn({ KEYSIDE_DEMO: '1', ...env }, 'chrome'))).toBe(false);
});
