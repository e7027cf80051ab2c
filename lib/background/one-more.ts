/**
 * Does the same work for one key after the other: asked for while it runs, it runs once more after that, however often
 * it was asked. Work that fails has told of it elsewhere, and is done again when it is next asked for.
 */
export function createOneMore(work: (key: string) => Promise<void>): (key: string) => void {
  const running = new Map<string, 'once' | 'again'>();
  async function run(key: string): Promise<void> {
    do {
      running.set(key, 'once');
      await work(key).catch(() => undefined);
    } while (running.get(key) === 'again');
    running.delete(key);
  }
  return (key) => {
    if (running.has(key)) running.set(key, 'again');
    else void run(key);
  };
}
