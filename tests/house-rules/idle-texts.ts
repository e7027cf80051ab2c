import { readFileSync } from 'node:fs';
import { flat } from '../fakes/speak.ts';
import { isCode, isTest, type SourceFile, withoutComments } from './source.ts';

const names = Object.keys(flat(JSON.parse(readFileSync('locales/en.json', 'utf8'))));

/** A key in quotes: `'panel.people.title'`, or with what is put into it: `` `panel.inSource.${part}` ``. */
const quoted = /(['"`])([a-z]\w*(?:\.(?:\w|\$\{[^}]*\})+)+)\1/g;
/** As the manifest has it. */
const inManifest = /__MSG_(\w+?)__/g;

/** Texts that nothing says any more, by their names in the browser. */
export function idleTexts(files: readonly SourceFile[], all: readonly string[] = names): string[] {
  const said = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of files.filter((one) => isCode(one) && !isTest(one))) {
    // Patterns of hosts in the manifest look like the beginning of a comment.
    for (const [, name = ''] of file.text.matchAll(inManifest)) said.add(name);
    for (const [, , key = ''] of withoutComments(file.text).matchAll(quoted)) {
      const name = key.replace(/\.(?![^{]*\})/g, '_');
      if (name.includes('${')) patterns.push(new RegExp(`^${name.replace(/\$\{[^}]*\}/g, '[a-zA-Z0-9]+')}$`));
      else said.add(name);
    }
  }
  return all.filter((name) => !said.has(name) && !patterns.some((pattern) => pattern.test(name)));
}
