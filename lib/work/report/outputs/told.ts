import type { Block } from '../document.ts';

/** A block that can be told in words. */
export type Told = Exclude<Block, { kind: 'chart' }>;

/** Without charts: the table after each has its figures. */
export const drawn = (blocks: readonly Block[]): Told[] => blocks.filter((block) => block.kind !== 'chart');
