/**
 * Does one thing after the other, in the order in which they were asked for. One that fails is its asker's trouble,
 * if the asker looks: those after it go on.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
