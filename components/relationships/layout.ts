import { Graph, layout } from '@dagrejs/dagre';
import type { ContextContact, Id } from '../../lib/model/index.ts';
import { reportingLines } from '../../lib/work/relationships/lines.ts';
import { byWeight } from './order.ts';

export const NODE = { width: 248, height: 94 } as const;
const GAP = { between: 20, below: 56 } as const;
/** With more beside each other, lines run from the start of the page instead of from its top. */
const WIDEST = 6;

export interface Placed {
  /** Where the upper left corner of each person stands, in pixels. */
  at: ReadonlyMap<Id, { x: number; y: number }>;
  edges: { boss: Id; report: Id }[];
  direction: 'down' | 'across';
  /** Where those begin who are in no line; null: everybody is, or nobody. */
  looseAt: { x: number; y: number } | null;
}

/** An org chart of all contacts; whoever is in no reporting line stands below it, in rows. */
export function chartOf(contacts: readonly ContextContact[]): Placed {
  const people = byWeight(contacts);
  const lines = reportingLines(people);
  const inLine = people.filter(({ id }) => lines.levelOf(id) !== undefined);
  const loose = people.filter(({ id }) => lines.levelOf(id) === undefined);
  const edges = inLine.flatMap(({ id }) =>
    lines.reportsOf(id).map((report) => ({ boss: id, report: report.id })),
  );
  const rows = Map.groupBy(inLine, ({ id }) => lines.levelOf(id));
  const widest = Math.max(0, ...[...rows.values()].map((row) => row.length));
  const direction = widest > WIDEST ? 'across' : 'down';
  const at = placeLines(inLine, edges, direction);
  const bottom = Math.max(0, ...[...at.values()].map(({ y }) => y + NODE.height + GAP.below));
  const right = Math.max(0, ...[...at.values()].map(({ x }) => x + NODE.width));
  placeRows(loose, { y: bottom, width: right }, at);
  const looseAt = at.size > loose.length && loose.length > 0 ? { x: 0, y: bottom - GAP.below / 2 } : null;
  return { at, edges, direction, looseAt };
}

type Places = Map<Id, { x: number; y: number }>;

function placeLines(
  people: readonly ContextContact[],
  edges: Placed['edges'],
  direction: Placed['direction'],
): Places {
  const graph = new Graph();
  const across = direction === 'across';
  graph.setGraph({ rankdir: across ? 'LR' : 'TB', nodesep: GAP.between, ranksep: GAP.below });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of people) graph.setNode(id, { ...NODE });
  for (const { boss, report } of edges) graph.setEdge(boss, report);
  if (people.length > 0) layout(graph, { disableOptimalOrderHeuristic: true });
  return new Map(people.map(({ id }) => [id, cornerOf(graph.node(id))]));
}

/** It places by the middle of each. */
const cornerOf = ({ x = 0, y = 0 }: { x?: number; y?: number }) => ({
  x: x - NODE.width / 2,
  y: y - NODE.height / 2,
});

function placeRows(
  people: readonly ContextContact[],
  { y, width }: { y: number; width: number },
  at: Places,
): void {
  const step = { x: NODE.width + GAP.between, y: NODE.height + GAP.between };
  const columns = Math.max(
    Math.floor((width + GAP.between) / step.x),
    Math.ceil(Math.sqrt(people.length)),
    1,
  );
  for (const [index, { id }] of people.entries())
    at.set(id, { x: (index % columns) * step.x, y: y + Math.floor(index / columns) * step.y });
}
