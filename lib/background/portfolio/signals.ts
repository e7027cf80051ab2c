import { type Id, plainWorkspace } from '../../model/index.ts';
import { session } from '../../storage.ts';
import type { Store } from '../../store/index.ts';
import { momentBefore } from '../../work/days.ts';
import { healthOf } from '../../work/health/health.ts';
import type { Connections } from '../connection.ts';
import type { PortfolioDesk } from './desk.ts';

interface Parts {
  store: Pick<Store, 'signals'>;
  connections: Pick<Connections, 'key'>;
  portfolio: Pick<PortfolioDesk, 'all'>;
}

/** Notes how each account does this week; how much each signal counts may be another by the time it is looked at. */
export async function noteSignals({ store, connections, portfolio }: Parts, now: number): Promise<void> {
  const connection = await connections.key();
  if (connection === null) return;
  const [{ agreed = plainWorkspace }, accounts] = await Promise.all([session.get('agreed'), portfolio.all()]);
  const noted = accounts.map((facts) => {
    const { signals } = healthOf(facts, agreed, now);
    return [facts.account.id, signals.map(({ value }) => (value === null ? -1 : Math.round(value)))] as const;
  });
  await store.signals.put(connection, weekOf(now), Object.fromEntries(noted));
}

/** How one account did in the week before, which is all that it is compared with; null: that was not kept. */
export async function signalsBefore(
  { store, connections }: Omit<Parts, 'portfolio'>,
  accountId: Id,
  now: number,
): Promise<number[] | null> {
  const connection = await connections.key();
  if (connection === null) return null;
  const week = await store.signals.week(connection, weekOf(momentBefore(now, 7)));
  return week?.[accountId] ?? null;
}

/** The Monday that a week begins on, where the browser is. */
export function weekOf(now: number): string {
  const day = new Date(now);
  const monday = day.getDate() - ((day.getDay() + 6) % 7);
  return new Date(Date.UTC(day.getFullYear(), day.getMonth(), monday)).toISOString().slice(0, 10);
}
