import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canInstall } from './apt.ts';

/**
 * Makes sure that the tests find a LibreOffice that opens what Keyside writes, and installs Debian's when we may. False
 * when there is none; the tests then say that they were skipped.
 */
export function ensureOffice(): boolean {
  if (findOffice()) return true;
  return canInstall() && aptInstall('libreoffice-calc-nogui') && findOffice() !== undefined;
}

/** The path of the program; undefined where there is none. */
export function findOffice(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/opt/libreoffice/program'];
  return folders.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));
}
