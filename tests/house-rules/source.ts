import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  /** A path from the root for our own files, else a package's name. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

/** Every text file of the project: what git knows or would, or without git what is not built or installed. */
export function projectFiles(): SourceFile[] {
  return listed()
    .filter((path) => !/\.(png|ico|woff2?|zip)$/.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function listed(): string[] {
  if (existsSync('.git'))
    return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    })
      .split('\n')
      .filter(Boolean);
  const skip = ['node_modules/**', '.output/**', '.wxt/**', '.data/**', 'test-results/**'];
  return globSync('**/*.*', { exclude: skip }).map((path) => path.replaceAll('\\', '/'));
}

export const isCode = ({ path }: SourceFile) => /\.tsx?$/.test(path);
export const isTest = ({ path }: SourceFile) => /\.(test|spec)\.tsx?$|\/fixture\.ts$|^tests\//.test(path);

const importing =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

export function importsOf({ path, text }: SourceFile): Import[] {
  return [...withoutComments(text).matchAll(importing)].map(([, type, named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    const own = target.startsWith('.');
    return {
      target: own ? posix.join(posix.dirname(path), target) : target,
      own,
      typeOnly: type !== undefined,
    };
  });
}

/** Good enough for rules: a `//` after a colon is taken for an address. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}
