import { t } from '../../i18n/index.ts';
import type { PortfolioPage } from '../../model/index.ts';
import type { Source } from '../../sources/contract.ts';
import { SourceError } from '../../sources/error.ts';
import type { Building, Portfolio } from '../../store/portfolio.ts';

/** Milliseconds for which a reading that was cut off is gone on with; then the beginning of it is too old. */
const GOES_ON = 1_800_000;

interface Parts {
  store: Portfolio;
  connection: string;
  /** Says how far it is. */
  say(reading: { done: number; total: number }): Promise<void>;
}

/** Reads the whole portfolio, or what an earlier worker left of it, and puts it in the place of the one before. */
export async function readPortfolio(source: Source, parts: Parts, ended: AbortSignal): Promise<void> {
  const { store, connection, say } = parts;
  if (!source.capabilities().portfolio)
    throw new SourceError({ kind: 'not-found' }, t('portfolio.noneInSource', { source: source.name }));
  const { building: left } = await store.standing(connection);
  const goesOn = left && Math.abs(Date.now() - left.fetchedAt) < GOES_ON ? left : undefined;
  await say({ done: goesOn?.done ?? 0, total: goesOn?.total ?? 0 });
  const done = await (goesOn ? follow(source, goesOn, parts, ended) : undefined)?.catch(orAnew);
  const all = done ?? (await follow(source, await store.begin(connection, Date.now()), parts, ended));
  await store.complete(connection, all);
}

/** A cursor that the source knows no more. */
function orAnew(error: unknown): undefined {
  const kind = error instanceof SourceError ? error.fault.kind : undefined;
  if (kind !== 'rejected' && kind !== 'start-over') throw error;
  return undefined;
}

/** The next page is on its way while the last one is being filed. */
async function follow(
  source: Source,
  begun: Building,
  { store, connection, say }: Parts,
  ended: AbortSignal,
): Promise<Building> {
  let building = begun;
  // Cut off after its last page.
  if (building.pages > 0 && building.cursor === null) return building;
  let coming: Promise<PortfolioPage> | undefined = source.portfolio(building.cursor, ended);
  while (coming) {
    const page: PortfolioPage = await coming;
    ended.throwIfAborted();
    if (page.next !== null && page.next === building.cursor) throw endless();
    coming = page.next === null ? undefined : ahead(source.portfolio(page.next, ended));
    building = await store.add(connection, building, page);
    await say({ done: building.done, total: building.total });
  }
  return building;
}

/** A page asked for ahead may fail before anyone awaits it; it is still awaited, and fails there. */
function ahead<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

const endless = () => new SourceError({ kind: 'bad-answer' }, t('portfolio.endless'));
