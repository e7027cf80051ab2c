import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Command lines of the tools, by the file that Node runs, so that no shell and no `.cmd` is needed. */
const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/playwright/cli.js',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wxt: 'node_modules/wxt/bin/wxt.mjs',
};
export type Tool = keyof typeof tools;

/** What this process was started with, but for code in the command line: each child would run that once more, and so on. */
const switches = process.execArgv.filter((one) => one.startsWith('--disable-warning'));

/** Runs a tool to its end with this terminal as its own; answers its exit code. */
export function run(tool: Tool, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [...switches, tools[tool], ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return ended(child);
}

/** Runs a tool whose words matter only when it fails; then they are printed. */
export async function runQuietly(
  tool: Tool,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const options = { cwd: root, env: { ...process.env, ...env } };
  const child = spawn(process.execPath, [...switches, tools[tool], ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  const code = await ended(child);
  if (code !== 0) process.stderr.write(Buffer.concat(said));
  return code;
}

/** A tool with its words and, if it has one, its environment. */
export type Task = readonly [tool: Tool, args: readonly string[], env?: NodeJS.ProcessEnv];

/** For tasks that are one after the other: stops at the first that fails, with its exit code. */
export async function runAll(tasks: readonly Task[]): Promise<void> {
  for (const task of tasks) {
    const code = await run(...task);
    if (code !== 0) process.exit(code);
  }
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    // Not `exit`: what it said last may still be on its way.
    child.on('close', (code) => resolve(code ?? 1));
  });
}
