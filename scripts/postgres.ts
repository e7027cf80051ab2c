import { existsSync, readdirSync } from 'node:fs';
import { aptInstall, canInstall } from './apt.ts';

const DEBIAN = '/usr/lib/postgresql';

/**
 * Makes sure that the tests find a PostgreSQL to start: where Debian puts it, and installed there when we may. False
 * when there is none; the tests then say that they ran on the embedded database only.
 */
export function ensurePostgres(): boolean {
  if (isInstalled()) return true;
  return canInstall() && aptInstall('postgresql') && isInstalled();
}

function isInstalled(): boolean {
  if (!existsSync(DEBIAN)) return false;
  return readdirSync(DEBIAN).some((version) => existsSync(`${DEBIAN}/${version}/bin/initdb`));
}
