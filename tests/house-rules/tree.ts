import { parseSync } from 'vite';
import type { SourceFile } from './source.ts';

export interface Node {
  type: string;
  [part: string]: unknown;
}

export const treeOf = ({ path, text }: SourceFile): Node => parseSync(path, text).program as unknown as Node;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** Goes through all of a tree with what is above each node, the nearest first; `look` says whether to go into it. */
export function walk(
  node: Node,
  look: (node: Node, above: readonly Node[]) => boolean,
  above: readonly Node[] = [],
): void {
  if (!look(node, above)) return;
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, look, [node, ...above]);
}
