export type { DirectoryKey, Hit, Hits } from './key.ts';
