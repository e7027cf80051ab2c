export { cluesOfCompany, cluesOfPerson, keysOfClues } from './clues.ts';
export { canonicalEmail } from './email.ts';
export { entryKeys } from './entry-keys.ts';
export type { DirectoryKey, Hit, Hits } from './key.ts';
export { keysOf } from './keys.ts';
export { personNameKey } from './label.ts';
export { match } from './match.ts';
export type { Rules } from './rules.ts';
