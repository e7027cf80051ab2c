/**
 * Milliseconds before each try. A worker that was stopped wakes at the second; one that Firefox is just stopping
 * refuses everything until it is gone, and nobody is told when that is.
 */
const PAUSES = [0, 0, 50, 200, 800];

/** What Chrome and Firefox say when the other end has gone. */
const gone = /(port|channel) closed|Receiving end does not exist|context.*(unload|destroyed)/i;

/**
 * Sends until somebody answers: Chrome may also say nothing at all, and answer undefined, when the worker was stopped in
 * the middle. Rejects with what the other end threw, or when nobody answers at all; undefined when it is not wanted any
 * more.
 */
export async function untilAnswered<T>(
  send: () => Promise<T | undefined>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  let last: unknown;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (!isWanted()) return undefined;
    try {
      const answer = await send();
      if (answer !== undefined) return answer;
    } catch (error) {
      // Not asked whether it is an Error: Firefox hands a panel inside a page one of another world, which is not.
      if (!gone.test(String(error))) throw error;
      last = error;
    }
  }
  throw last ?? new Error('The background does not answer.');
}
