import type { TraceEvent } from './trace.ts';

/** What scripts of extensions did on the page's main thread. Milliseconds on the processor. */
export interface Cost {
  cpu: number;
  /** The longest single piece. */
  longest: number;
  /** Layouts that happened because our script asked for a size. */
  forcedLayouts: number;
  /** The main thread's work in all. */
  thread: number;
}

const fromExtension = (event: TraceEvent) =>
  (event.args.data?.url ?? event.args.fileName ?? '').startsWith('chrome-extension://');

const layouts = new Set(['Layout', 'UpdateLayoutTree']);

/** The panel's own page runs in another process, and is left out: the page does not wait for it. */
export function attribute(events: readonly TraceEvent[]): Cost {
  const main = mainThread(events);
  if (!main) throw new Error('The page was not found in the trace.');
  const mine = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid);
  const pieces = outermost(mine.filter(fromExtension));
  const cpu = pieces.map(milliseconds);
  const forced = mine.filter(
    (event) => layouts.has(event.name) && pieces.some((piece) => isWithin(event, piece)),
  );
  return {
    cpu: sum(cpu),
    longest: Math.max(0, ...cpu),
    forcedLayouts: forced.length,
    thread: sum(outermost(mine).map(milliseconds)),
  };
}

/** The main thread of the process that ran the sample page's own scripts. */
function mainThread(events: readonly TraceEvent[]): TraceEvent | undefined {
  const named = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) => named.some((each) => each.pid === pid && each.tid === tid);
  return events.find(
    (event) => sample.test(event.args.data?.url ?? event.args.fileName ?? '') && isMain(event),
  );
}

const sample = /^https:\/\/[a-z.]+\/_sample\//;

/** Of nested events only the outer ones, so that no time is counted twice. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const found: TraceEvent[] = [];
  for (const event of sorted) {
    const last = found.at(-1);
    if (!last || !isWithin(event, last)) found.push(event);
  }
  return found;
}

const isWithin = (event: TraceEvent, outer: TraceEvent) =>
  event.ts >= outer.ts && event.ts + (event.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

const milliseconds = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
