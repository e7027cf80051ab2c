import { type Figure, percentile } from '../stats.ts';
import type { Ending, Judged, Wrong } from './judge.ts';
import type { Memory } from './memory.ts';
import type { NavigationResult, Walked } from './run.ts';

/** Long enough on a page for its account to be there, in milliseconds. */
const READ = 1500;
const MIB = 1024 * 1024;

export function navigationFigures({ keyside, none }: NavigationResult): Figure[] {
  const all = keyside.flatMap(({ judged }) => judged);
  const growth = sum(keyside, 'heap') - sum(none, 'heap');
  const nodes = sum(keyside, 'nodes') - sum(none, 'nodes');
  const listeners = sum(keyside, 'listeners') - sum(none, 'listeners');
  return [
    ...keyside.map(walkFigure),
    wrongFigure(all, 'anew'),
    wrongFigure(all, 'late'),
    withdrawalFigure(all),
    hearingFigure(keyside.flatMap(({ hearing }) => hearing)),
    readFigure(all),
    {
      what: 'growth of the pages’ heaps, less that of the same walks without Keyside',
      value: `${(growth / 1024).toFixed(0)} KiB`,
      goal: '≤ 1 MiB',
      met: growth <= MIB,
      raw: { keyside: keyside.map(({ memory }) => memory), none: none.map(({ memory }) => memory) },
    },
    {
      what: '… of their nodes and listeners',
      value: `${nodes} nodes, ${listeners} listeners`,
      goal: '',
      met: null,
      raw: null,
    },
    workerFigure(keyside.flatMap(({ worker }) => worker ?? [])),
  ];
}

/** The first walk fills what the worker keeps of accounts and rules; from then on it should keep no more. */
function workerFigure(sizes: readonly number[]): Figure {
  const growth = (sizes.at(-1) ?? Number.NaN) - (sizes[0] ?? Number.NaN);
  return {
    what: 'growth of the worker’s heap after the first walk',
    value: `${(growth / 1024).toFixed(0)} KiB`,
    goal: '≤ 1 MiB',
    met: growth <= MIB,
    raw: sizes,
  };
}

function walkFigure({ name, judged, load }: Walked): Figure {
  const count = (ending: Ending) => judged.filter((each) => each.ending === ending).length;
  const wrong = wrongIn(judged);
  return {
    what: `${name}: ${judged.length} pages`,
    value: `${count('account')} account, ${count('question')} question, ${count('other')} other, ${count('nothing')} nothing yet, ${wrong.length} wrong (load ${load.toFixed(1)})`,
    goal: '0 wrong',
    met: wrong.length === 0,
    raw: wrong,
  };
}

const wrongIn = (judged: readonly Judged[]) =>
  judged.flatMap(({ step, wrong }) =>
    wrong.map((one) => ({ page: step.stop.name, stay: step.stay, ...one })),
  );

const kinds: Record<Wrong['kind'], string> = {
  anew: 'an account of another page is said',
  late: 'the account of a page before is withdrawn too late',
};

function wrongFigure(all: readonly Judged[], kind: Wrong['kind']): Figure {
  const wrong = wrongIn(all).filter((one) => one.kind === kind);
  const longest = Math.max(...wrong.map(({ said, gone }) => gone - Math.max(said, 0)));
  return {
    what: `of ${all.length} pages: ${kinds[kind]}`,
    value: wrong.length === 0 ? '0' : `${wrong.length}, the longest for ${longest.toFixed(0)} ms`,
    goal: '0',
    met: wrong.length === 0,
    raw: wrong,
  };
}

/** Everything is timed by what is heard of the storage: what that takes is not the extension's. */
function hearingFigure(times: number[]): Figure {
  const at = (p: number) => percentile(times, p).toFixed(0);
  const value = `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`;
  return {
    what: `control: a write to the storage is heard of (n ${times.length})`,
    value,
    goal: '',
    met: null,
    raw: times,
  };
}

function withdrawalFigure(all: readonly Judged[]): Figure {
  const times = all.flatMap(({ withdrawn }) => withdrawn ?? []);
  const at = (p: number) => percentile(times, p).toFixed(0);
  return {
    what: `click → account of the page before is gone (n ${times.length})`,
    value: `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms`,
    goal: '≤ 100 ms',
    met: times.length > 0 && Math.max(...times) <= 100,
    raw: times,
  };
}

/** That nothing wrong is shown would be easy to have by showing nothing. */
function readFigure(all: readonly Judged[]): Figure {
  const stayed = all.filter(({ step }) => step.stay >= READ && step.stop.hopes === 'account');
  const missed = stayed.filter(({ ending }) => ending !== 'account');
  return {
    what: `pages of one account that were stayed on for ${READ / 1000} s`,
    value: `${stayed.length - missed.length} of ${stayed.length} shown`,
    goal: '≥ 90 %',
    met: stayed.length > 0 && missed.length <= stayed.length / 10,
    raw: missed.map(({ step, ending }) => ({ page: step.stop.name, stay: step.stay, ending })),
  };
}

const sum = (walks: readonly Walked[], of: keyof Memory) =>
  walks.reduce((total, { memory }) => total + memory.after[of] - memory.before[of], 0);
