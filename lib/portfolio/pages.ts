import type { PortfolioStanding } from '../messages/portfolio.ts';
import { ask } from '../messages/protocol.ts';
import type { AccountFacts } from '../model/index.ts';

/** Pages asked for at once: one is unpacked here while the next are on their way. */
const AT_ONCE = 4;
/** Readings that may take the place of one another while one is being read. */
const TRIES = 5;

export interface Whole {
  standing: PortfolioStanding;
  accounts: AccountFacts[];
}

/** All accounts of the reading that holds now; `some` is told of those that are there already, in their order. */
export async function readPages(some: (accounts: AccountFacts[]) => void): Promise<Whole> {
  for (let tries = 0; ; tries++) {
    const whole = await readOnce(some);
    if (whole || tries === TRIES)
      return whole ?? Promise.reject(new Error('The portfolio changes all the time.'));
  }
}

/** Undefined: another reading has taken its place meanwhile. */
async function readOnce(some: (accounts: AccountFacts[]) => void): Promise<Whole | undefined> {
  const first = await ask('portfolio', { page: 0, generation: null });
  const { standing } = first;
  const pages: AccountFacts[][] = [];
  if (standing.generation === null || standing.pages === 0) return { standing, accounts: [] };
  let isOver = !put(0, first.accounts);
  let next = 1;
  const read = async () => {
    while (!isOver && next < standing.pages) {
      const page = next++;
      const { accounts } = await ask('portfolio', { page, generation: standing.generation });
      isOver ||= !put(page, accounts);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, read));
  return isOver ? undefined : { standing, accounts: pages.flat() };

  function put(page: number, accounts: string | null): boolean {
    if (accounts === null) return false;
    pages[page] = JSON.parse(accounts);
    // As far as there is no gap: the order must not change under the eye.
    const gap = Array.from({ length: standing.pages }, (_, at) => at).find((at) => pages[at] === undefined);
    if (gap !== undefined && gap > page) some(pages.slice(0, gap).flat());
    return true;
  }
}
