import type { DirectoryEntry, DirectoryPage } from '../model/index.ts';
import type { Gone, Named } from '../search/index.ts';

/**
 * What is searched of a record, on one line of a log that only grows: `kind TAB id TAB …`. The last line on a record
 * holds. Undefined for a record whose id the format cannot hold; the directory leaves those out as well.
 */
export function writeNamed(entry: DirectoryEntry): string | undefined {
  if (entry.kind === 'account') {
    if (/[\t\n]/.test(entry.id)) return undefined;
    return ['a', entry.id, plain(entry.name), list([...entry.domains, ...entry.aliasDomains])].join('\t');
  }
  if (/[\t\n]/.test(`${entry.id}${entry.accountId}`)) return undefined;
  return ['c', entry.id, plain(entry.name), list(entry.emails), entry.accountId].join('\t');
}

export function writeGone({ kind, id }: DirectoryPage['deletes'][number]): string | undefined {
  return /[\t\n]/.test(id) ? undefined : `-${kind === 'account' ? 'a' : 'c'}\t${id}`;
}

export function readNamed(line: string): Named | Gone {
  const [letters = '', id = '', name = '', words = '', accountId = ''] = line.split('\t');
  const kind = letters.endsWith('a') ? 'account' : 'contact';
  if (letters.startsWith('-')) return { kind, id, gone: true };
  const parts = words === '' ? [] : words.split(' ');
  return kind === 'account' ? { kind, id, name, hosts: parts } : { kind, id, accountId, name, emails: parts };
}

const plain = (text: string) => (/[\t\n]/.test(text) ? text.replace(/[\t\n]+/g, ' ') : text);

const list = (words: readonly string[]) => words.map((word) => word.replace(/\s+/g, '')).join(' ');
