/** Real milliseconds for what takes a few hundred at most, on a machine that is slow and has others to serve. */
const LONGEST = 45_000;

/** Rejects, with what was going on, where a stage of the storm does not end: it would stand still and not say where. */
export async function inTime<T>(stage: string, work: Promise<T>, goingOn: () => string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const say = () => reject(new Error(`${stage} does not end; under way: ${goingOn()}`));
  const timer = setTimeout(say, LONGEST);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
