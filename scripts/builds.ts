import type { Task } from './run.ts';

/** The browsers a build is for; Firefox in manifest version 3 as well. */
const browsers = [
  ['-b', 'chrome'],
  ['-b', 'edge'],
  ['-b', 'firefox', '--mv3'],
];

/** What a store is given carries no key of ours, which it would refuse, and reaches no API on this machine unasked. */
const envs = { build: {}, zip: { KEYSIDE_STORE: '1', KEYSIDE_DEMO: '' } };

/** A build for each browser, to load it from its folder or packed for its store. */
export const buildsFor = (command: keyof typeof envs): Task[] =>
  browsers.map((browser) => ['wxt', [command, ...browser], envs[command]]);
