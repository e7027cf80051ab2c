// Plain JavaScript for any Node from 18 on: it is what fetches Node 24, so it can't ask for it.
// Usage: node scripts/setup.mjs <script> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

const [script, ...args] = process.argv.slice(2);
if (!script) fail('Say which script to run: node scripts/setup.mjs scripts/start.ts');
if (!isInstalled()) install();
// The sample sites use what Node calls experimental, with a warning that nobody can act on.
run(findNode(), ['--disable-warning=ExperimentalWarning', join(root, script), ...args]);

/** Compares what npm last put into node_modules with the lockfile; true for a hand-made `npm install` as well. */
function isInstalled() {
  const wanted = readJson('package-lock.json');
  const found = readJson('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional, devOptional }]) => {
    const there = found.packages[path];
    // Optional packages are those of other platforms.
    if (!there) return path === '' || optional || devOptional;
    return there.version === version && there.integrity === integrity;
  });
}

function install() {
  console.log('Installing packages (once, about a minute) …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0)
    fail(
      'Installing the packages failed; npm says why above. Check that the network is there, then run the same command again.',
    );
}

/** Node 24 of the `node` package; its install script puts it there, which npm may have been told not to run. */
function findNode() {
  const own = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  if (!isNode24(own)) repair();
  if (isNode24(own)) return own;
  if (isNode24(process.execPath)) return process.execPath;
  return fail(
    `Node ${NODE_MAJOR} is missing because npm did not run the install script of the "node" package. ` +
      'Run: npm rebuild node --ignore-scripts=false. Or install Node 24 yourself and run the same command again.',
  );
}

function repair() {
  console.log(`Fetching Node ${NODE_MAJOR} (once) …`);
  // The same as the package's own install script does, in the folder it expects to be in.
  const cwd = join(root, 'node_modules/node');
  if (!existsSync(cwd)) return;
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd, stdio: 'inherit' });
}

function isNode24(path) {
  if (!existsSync(path)) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1]) >= NODE_MAJOR;
}

function run(node, argv) {
  // Tools that start `node` by name get the same one.
  const path = `${dirname(node)}${windows ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(node, argv, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => forward(child, signal));
  child.on('error', (error) => fail(`Node ${NODE_MAJOR} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function forward(child, signal) {
  // A terminal's Ctrl+C reaches the whole group; sending it twice would cut the clean stop short.
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
