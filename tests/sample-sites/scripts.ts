import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Answer, file, notFound } from './answer.ts';

/**
 * A script or style of a sample site's `page` folder. Scripts are TypeScript, served with the types taken out, so that
 * there is nothing to build.
 *
 * @param name as `page/main.ts`
 * @param folder what it is relative to
 */
export function pageFile(name: string, folder: string): Answer {
  if (!/^page\/[a-z-]+\.(ts|css)$/.test(name)) return notFound('No such file.');
  try {
    const path = fileURLToPath(new URL(name, folder));
    const text = readFileSync(path, 'utf8');
    if (name.endsWith('.css')) return file('text/css', text);
    const script = file('text/javascript', withoutTypes(text));
    return name === 'page/main.ts' ? { ...script, entry: path } : script;
  } catch {
    return notFound('No such file.');
  }
}

/** By their text, so that what is edited shows on reload. */
const stripped = new Map<string, string>();

function withoutTypes(text: string): string {
  const known = stripped.get(text) ?? stripTypeScriptTypes(text);
  stripped.set(text, known);
  return known;
}
