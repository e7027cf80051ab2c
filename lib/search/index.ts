export { createBuilder } from './builder.ts';
export { createFinder, type Finder, type Scored } from './finder.ts';
export type { NameIndex } from './name-index.ts';
export type { Gone, Named } from './names.ts';
export { queryWords } from './query.ts';
