import { type Figure, percentile } from '../stats.ts';
import type { Ending, Judged } from './judge.ts';
import type { Memory } from './memory.ts';
import type { NavigationResult, Walked } from './run.ts';

/** Long enough on a page for its account to be there, in milliseconds. */
const READ = 1000;
const MIB = 1024 * 1024;

export function navigationFigures({ keyside, none }: NavigationResult): Figure[] {
  const all = keyside.flatMap(({ judged }) => judged);
  const growth = sum(keyside, 'heap') - sum(none, 'heap');
  const nodes = sum(keyside, 'nodes') - sum(none, 'nodes');
  const listeners = sum(keyside, 'listeners') - sum(none, 'listeners');
  return [
    ...keyside.map(walkFigure),
    {
      what: `all ${all.length} navigations: accounts of another page`,
      value: String(wrongIn(all).length),
      goal: '0',
      met: wrongIn(all).length === 0,
      raw: wrongIn(all),
    },
    withdrawalFigure(all),
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
  ];
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
    what: `pages of one account that were stayed on for ${READ / 1000} s or more`,
    value: `${stayed.length - missed.length} of ${stayed.length} shown`,
    goal: 'all',
    met: stayed.length > 0 && missed.length === 0,
    raw: missed.map(({ step, ending }) => ({ page: step.stop.name, stay: step.stay, ending })),
  };
}

const sum = (walks: readonly Walked[], of: keyof Memory) =>
  walks.reduce((total, { memory }) => total + memory.after[of] - memory.before[of], 0);
