import type { Clock } from './clock.ts';
import { askParent } from './parent.ts';

/** What something took. */
export interface Span {
  readonly calls: number;
  /** Milliseconds by the clock of the CRM: with all waiting for its limits. */
  readonly waited: number;
  /** Milliseconds of this process's own work, and of real time. */
  readonly cpu: number;
  readonly real: number;
}

export async function spanOf<T>(clock: Clock, work: () => Promise<T>): Promise<Span & { result: T }> {
  const [calls, cpu, ahead] = [await askParent({ do: 'calls' }), process.cpuUsage(), clock.ahead()];
  const start = performance.now();
  const result = await work();
  const real = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    calls: (await askParent({ do: 'calls' })) - calls,
    ...{ waited: real + clock.ahead() - ahead, cpu: (user + system) / 1000, real, result },
  };
}
