import { isCode, isTest, type SourceFile, withoutComments } from './source.ts';

interface Owner {
  thing: string;
  pattern: RegExp;
  /** Beginning of the paths where it may stand; none: nowhere in the extension. */
  at?: string;
}

/** Each outside thing has one owner; some have none. */
const owners: readonly Owner[] = [
  {
    thing: 'requests',
    pattern:
      /(?<![\w.$'"])fetch\s*\(|\b(globalThis|self|window)\.fetch\b|\b(XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b/,
    at: 'lib/sources/http.ts',
  },
  { thing: 'IndexedDB', pattern: /\bindexedDB\b|from 'idb'/, at: 'lib/store/' },
  {
    thing: 'writing to IndexedDB',
    pattern: /\.transaction\([^)]*'readwrite'|\bdatabase\.(put|add|delete|clear)\(/,
    at: 'lib/store/writing.ts',
  },
  { thing: 'extension storage', pattern: /\b(browser|chrome)\.storage\b/, at: 'lib/storage' },
  {
    thing: 'messages',
    pattern: /\bruntime\.(sendMessage|onMessage|connect|onConnect)\b|\btabs\.(sendMessage|connect)\b/,
    at: 'lib/messages/',
  },
  { thing: 'page storage', pattern: /\b(localStorage|sessionStorage)\b/ },
  {
    thing: 'HTML from text',
    pattern:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment)\b|document\.write/,
  },
  { thing: 'code from text', pattern: /\beval\s*\(|\bnew Function\b/ },
  { thing: 'the words of a language', pattern: /\bi18n\.getMessage\b|@wxt-dev\/i18n/, at: 'lib/i18n/' },
  { thing: 'polling', pattern: /\bsetInterval\b/ },
];

/** Sentences on outside things used away from their owner, in the extension's code. */
export function wrongOwners(file: SourceFile): string[] {
  if (!isCode(file) || isTest(file) || !/^(entrypoints|components|lib)\//.test(file.path)) return [];
  const text = withoutComments(file.text);
  return owners
    .filter(({ pattern, at }) => pattern.test(text) && !(at && file.path.startsWith(at)))
    .map(({ thing, at }) => `${file.path} must leave ${thing} to ${at ?? 'nobody: we do without'}`);
}
