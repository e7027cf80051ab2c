export { createBuilder } from './builder.ts';
export { createFinder, type Finder, type Scored } from './finder.ts';
export { FORM, type NameIndex } from './name-index.ts';
export type { Gone, Named } from './names.ts';
export { pastedKeys } from './pasted.ts';
export { queryWords } from './query.ts';
export { createSeen } from './seen.ts';
