import type { Step, Walk } from './step.ts';

/** Going about at random: mostly on before anything is read, at times long enough for it. The same for the same seed. */
export function randomSteps({ stops }: Walk, count: number, seed: number): Step[] {
  const random = createRandom(seed);
  const steps: Step[] = [];
  while (steps.length < count) {
    const stop = stops[Math.floor(random() * stops.length)];
    const stay = random() < LONG ? 500 + random() * 2000 : random() * 150;
    if (!stop) throw new Error('There is nowhere to go.');
    // A second click on what is open closes it in some sites.
    if (stop.to !== steps.at(-1)?.stop.to) steps.push({ stop, stay });
  }
  return steps;
}

/** Share of pages that are stayed on. */
const LONG = 0.04;

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
