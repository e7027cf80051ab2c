import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed without asking anybody: root on Debian or a child of it. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages; says what it does, as it takes a while. False when apt could not. */
export function aptInstall(...packages: readonly string[]): boolean {
  console.log(`Installing ${packages.join(', ')} with apt (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Apt's own words are hundreds of lines; its complaints are not.
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}
