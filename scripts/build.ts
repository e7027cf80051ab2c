import { runAll } from './run.ts';

/** The browsers a build is for; Firefox in manifest version 3 as well. */
const browsers = [
  ['-b', 'chrome'],
  ['-b', 'edge'],
  ['-b', 'firefox', '--mv3'],
];

// Usage: build.ts build | zip
const command = process.argv[2] === 'zip' ? 'zip' : 'build';
await runAll(browsers.map((browser) => ['wxt', [command, ...browser]] as const));
