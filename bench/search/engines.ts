import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { createBuilder, createFinder, queryWords } from '../../lib/search/index.ts';

export interface Doc {
  id: string;
  name: string;
  hosts: readonly string[];
}

/** Answers the ids of the best ten. */
type Find = (text: string) => string[];

const LIMIT = 10;

/** Each as its own pages say for search as you type with typos, over the same names and domains. */
export const engines: Readonly<Record<string, (docs: readonly Doc[]) => Find>> = {
  Keyside: ours,
  MiniSearch: (docs) => {
    const index = new MiniSearch<Doc>({ fields: ['name', 'hosts'], processTerm: plain });
    index.addAll(docs);
    const options = { prefix: true, fuzzy: 0.2, combineWith: 'AND' } as const;
    return (text) =>
      index
        .search(text, options)
        .slice(0, LIMIT)
        .map(({ id }) => String(id));
  },
  FlexSearch: (docs) => {
    const index = new FlexSearch.Index({
      tokenize: 'tolerant',
      encoder: FlexSearch.Charset.LatinAdvanced,
    });
    for (const [i, { name, hosts }] of docs.entries()) index.add(i, `${name} ${hosts.join(' ')}`);
    return (text) =>
      index.search(text, { limit: LIMIT, suggest: true }).map((i) => docs[Number(i)]?.id ?? '');
  },
  'Fuse.js': (docs) => {
    const index = new Fuse(docs, {
      keys: ['name', 'hosts'],
      threshold: 0.3,
      ignoreLocation: true,
      ignoreDiacritics: true,
    });
    return (text) => index.search(text, { limit: LIMIT }).map(({ item }) => item.id);
  },
};

function ours(docs: readonly Doc[]): Find {
  const builder = createBuilder();
  for (const [position, doc] of [...docs.entries()].reverse())
    builder.add({ kind: 'account', ...doc }, position);
  const finder = createFinder(builder.finish());
  return (text) =>
    finder.find(queryWords(text), LIMIT).accounts.map(({ position }) => docs[position]?.id ?? '');
}

const plain = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
