/** What this process waits for; where nothing but waiting is left to do, the time for it has come at once. */
export interface Clock {
  /** Milliseconds that were skipped. */
  ahead(): number;
  /** Time is not skipped while this goes on. */
  during<T>(work: () => Promise<T>): Promise<T>;
  wait(milliseconds: number): Promise<void>;
}

interface Waiting {
  readonly due: number;
  run(): void;
}

/** Timers of those that wait for a CRM's limits; any other is left to the real clock. */
const waits = /p-queue|sources\/crm\/caller|bottleneck|RetryDecorator/;

/**
 * Puts a clock in the place of this process's own. `tell`: hears how many milliseconds were skipped before anything goes
 * on, so that the CRM's windows are of the same time. `from`: how many were skipped before.
 */
export function installClock(tell: (ahead: number) => Promise<void>, from: number): Clock {
  const real = { now: Date.now, setTimeout, setInterval, clearTimeout, clearInterval };
  const waiting = new Map<object, Waiting>();
  let ahead = from;
  let busy = 0;
  let looking = false;

  function after(milliseconds: number, run: () => void, handle: object = {}): object {
    waiting.set(handle, { due: Date.now() + Math.max(0, milliseconds), run });
    look();
    return handle;
  }

  /** Once everything that can go on by itself has done so. */
  function look() {
    if (looking) return;
    looking = true;
    setImmediate(() =>
      setImmediate(() =>
        setImmediate(() => {
          looking = false;
          void step();
        }),
      ),
    );
  }

  async function step() {
    const next = Math.min(...[...waiting.values()].map(({ due }) => due));
    if (busy === 0 && Number.isFinite(next) && next > Date.now()) {
      const skipped = ahead + next - Date.now();
      await tell(skipped);
      ahead = skipped;
    }
    for (const [handle, { due, run }] of [...waiting]) if (due <= Date.now() && waiting.delete(handle)) run();
    if (waiting.size > 0 && busy === 0) look();
  }

  Date.now = () => real.now() + ahead;
  const isOurs = () => waits.test(new Error().stack ?? '');
  const forget = (handle: unknown) => waiting.delete(handle as object);
  Object.assign(globalThis, {
    setTimeout: Object.assign(
      (run: () => void, ms = 0, ...more: unknown[]) =>
        isOurs() ? after(ms, run) : real.setTimeout(run, ms, ...more),
      real.setTimeout,
    ),
    setInterval(run: () => void, ms = 0, ...more: unknown[]) {
      if (!isOurs()) return real.setInterval(run, ms, ...more);
      const again = () => {
        after(ms, again, handle);
        run();
      };
      const handle = after(ms, again);
      return handle;
    },
    clearTimeout: (handle: never) => forget(handle) || real.clearTimeout(handle),
    clearInterval: (handle: never) => forget(handle) || real.clearInterval(handle),
  });

  return {
    ahead: () => ahead,
    async during(work) {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
        look();
      }
    },
    wait: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)),
  };
}
