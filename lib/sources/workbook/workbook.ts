import { t } from '../../i18n/index.ts';
import {
  type Book,
  type BookRecords,
  Change,
  type Id,
  isRefused,
  type RecordKind,
  type Refused,
} from '../../model/index.ts';
import type { News, Source } from '../contract.ts';
import { SourceError } from '../error.ts';
import { hashOf } from '../hash.ts';
import { contextOf } from '../records/context.ts';
import { accountFactsOf } from '../records/facts.ts';
import { ordered, partsOf } from '../records/parts.ts';
import { applyTo } from './apply.ts';
import { feedOf } from './feed.ts';
import { createListeners, type Listeners } from './listeners.ts';
import { portfolioOf } from './portfolio.ts';
import { searchIn } from './search.ts';

interface Options {
  readonly records: BookRecords;
  /** Which workbook: another may have taken its place. */
  readonly id: string;
  /** Who hears what changes; one for all sources of the same records. */
  readonly listeners?: Listeners;
  /** What a store rejects with, as a source says it. */
  readonly isStoreFault?: (error: unknown) => error is Error;
}

/** Records that came from an Excel or CSV file and live in this browser: no server, and nothing leaves it. */
export function createWorkbookSource({ records, id, listeners = createListeners() }: Options): Source {
  const book = async () => {
    const found = await records.book().catch(asSource);
    if (found?.id === id) return found;
    throw new SourceError({ kind: 'signed-out' }, t('errors.workbook.gone'));
  };
  const named = async (): Promise<string> => (await book()).name;
  const owners = async () => partsOf(await records.team()).of('owner');
  const account = async (accountId: Id) => {
    const parts = partsOf(await records.account(accountId));
    if (parts.account) return { account: parts.account, parts };
    throw new SourceError({ kind: 'not-found' }, t('errors.source.notFound'));
  };
  const reading = async <T>(signal: AbortSignal, work: (book: Book) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    const own = await book();
    return work(own).catch((error: unknown) =>
      signal.aborted ? Promise.reject(signal.reason) : asSource(error),
    );
  };

  return {
    name: t('sources.workbook'),
    capabilities: () => ({
      writes: Change.options.map(({ shape }) => shape.type.value),
      portfolio: true,
      reasons: true,
      live: true,
    }),
    me: (signal) =>
      reading(signal, async ({ me, ownDomains }) => ({
        workspace: await named(),
        ...me,
        ownDomains,
        scopes: ['read', 'write'] as const,
      })),
    changes: (since, signal) => reading(signal, () => feedOf(records, since)),
    workspace: (signal) => reading(signal, async ({ workspace }) => workspace),
    context: (accountId, signal) =>
      reading(signal, async ({ me }) => {
        const found = await account(accountId);
        return contextOf(found.account, found.parts, {
          owners: await owners(),
          viewerId: me.ownerId,
          now: Date.now(),
        });
      }),
    portfolio: (cursor, signal) =>
      reading(signal, ({ me }) => portfolioOf(records, { cursor, ownerId: me.ownerId, now: Date.now() })),
    facts: (accountId, signal) =>
      reading(signal, async () => {
        const found = await account(accountId);
        return accountFactsOf(found.account, found.parts, Date.now());
      }),
    team: (signal) =>
      reading(signal, async ({ me }) => {
        const parts = partsOf(await records.team());
        const year = new Date().getUTCFullYear();
        const near = ({ startDate }: { startDate: string }) =>
          startDate >= `${year - 1}-01-01` && startDate <= `${year + 1}-12-31`;
        return {
          owners: ordered(parts.of('owner'), ({ name }) => name).slice(0, 2000),
          targets: ordered(parts.of('target').filter(near), ({ startDate }) => startDate).slice(0, 20_000),
          viewerId: me.ownerId,
        };
      }),
    search: (query, signal) => reading(signal, () => searchIn(records, query, signal)),
    colleagues: (signal) =>
      reading(signal, async () => (await owners()).toSorted((a, b) => a.name.localeCompare(b.name))),
    async *events(signal) {
      await reading(signal, async () => undefined);
      yield* listeners.listen(signal);
    },
    apply: (change, accountId, signal) =>
      reading(signal, async () => {
        const request = { changeId: change.id, hash: await hashOf(change) };
        const once = await records.once(request, (hands) =>
          applyTo(hands, change, { accountId, now: Date.now() }),
        );
        if (once === 'taken')
          throw new SourceError({ kind: 'rejected', fields: {} }, t('errors.workbook.taken'));
        if (isRefused(once)) throw refusal(once, change);
        listeners.tell(newsOf(change, accountId));
        return once;
      }),
  };
}

function newsOf(change: Change, accountId: Id): News {
  const [kind] = change.type.split('.') as [RecordKind];
  return { accounts: [accountId], directory: ['account', 'contact', 'contract'].includes(kind) };
}

function refusal({ refused, current, fields = [] }: Refused, change: Change): SourceError {
  if (refused === 'not-found') return new SourceError({ kind: 'not-found' }, t('errors.source.notFound'));
  if (refused === 'conflict')
    return new SourceError({ kind: 'conflict', current }, t('errors.source.conflict'));
  if (refused === 'exists')
    return new SourceError({ kind: 'conflict', current }, t('errors.workbook.exists'));
  const sentence = t(refused === 'dangling' ? 'errors.workbook.dangling' : 'errors.workbook.otherAuthor');
  const own = Object.fromEntries(fields.map((field) => [field, sentence]));
  return new SourceError({ kind: 'rejected', fields: own }, `${sentence} (${change.type})`);
}

/** What the browser's storage says is what this source says: it can't be reached. */
function asSource(error: unknown): never {
  if (error instanceof SourceError) throw error;
  const sentence = error instanceof Error ? error.message : t('errors.source.unreachable');
  throw new SourceError({ kind: 'unreachable' }, sentence, { cause: error });
}
