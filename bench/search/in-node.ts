import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Doc, engines } from './engines.ts';
import { keystrokes, type Query } from './queries.ts';

export interface Engine {
  name: string;
  buildMs: number;
  /** Bytes of heap and typed arrays that the index keeps, the documents not counted. */
  bytes: number;
  /** Milliseconds of each key pressed. */
  times: number[];
  /** Of each kind of query, those whose account was among the first ten, and all. */
  hits: Record<string, { found: number; of: number }>;
}

type Running = Engine & { find(text: string): string[]; every: number };

/** Builds each engine, then types every query into each in turn. A slow one is given every nth query alone. */
export function measureEngines(docs: readonly Doc[], queries: readonly Query[]): Engine[] {
  const running = Object.keys(engines).map((name) => build(name, docs));
  for (const [i, query] of queries.entries())
    for (const engine of running) if (i % engine.every === 0) type(engine, query);
  return running.map(({ name, buildMs, bytes, times, hits }) => ({ name, buildMs, bytes, times, hits }));
}

/** Shares no factor with the number of kinds of queries, so that a slow engine is given all kinds. */
const SELDOM = 7;
const SLOW = 50;

function build(name: string, docs: readonly Doc[]): Running {
  const before = memory();
  const start = performance.now();
  const find = engines[name]?.(docs) ?? (() => []);
  const buildMs = performance.now() - start;
  const bytes = memory() - before;
  // The first searches are for the compiler.
  const warm = performance.now();
  for (const text of ['alder', 'medcial', 'north sea']) find(text);
  const every = (performance.now() - warm) / 3 > SLOW ? SELDOM : 1;
  return { name, buildMs, bytes, times: [], hits: {}, find, every };
}

function type(engine: Running, { kind, text, id }: Query): void {
  let last: string[] = [];
  for (const typed of keystrokes(text)) {
    const start = performance.now();
    last = engine.find(typed);
    engine.times.push(performance.now() - start);
  }
  const hits = engine.hits[kind] ?? { found: 0, of: 0 };
  engine.hits[kind] = { found: hits.found + (last.includes(id) ? 1 : 0), of: hits.of + 1 };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
