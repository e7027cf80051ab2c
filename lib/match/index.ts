export { canonicalEmail } from './email.ts';
export type { DirectoryKey, Hit, Hits } from './key.ts';
export { entryKeys, keysOf } from './keys.ts';
export { match } from './match.ts';
export type { Rules } from './rules.ts';
