import { Change, type Id, plainWorkspace, type RecordKind } from '../../../lib/model/index.ts';
import type { AccountPage, Page, Row, Vendor } from '../../../lib/sources/crm/vendor.ts';
import { SourceError } from '../../../lib/sources/error.ts';
import { references, renamedIn } from '../../../lib/sources/records/references.ts';
import { GivenIds } from '../../contract/called.ts';
import type { Seed } from '../../contract/seeds.ts';

const lacking: readonly RecordKind[] = ['initiative', 'target'];

/** A CRM that holds records just as the model has them, gives them ids of its own, and is there at once. */
export function createPlainVendor() {
  const rows = new Map<Id, Row & { made: number }>();
  const given = new GivenIds();
  let last = 1000;

  const known = (field: string, id: Id) => rows.get(id)?.kind === references[field];
  const put = (kind: RecordKind, id: Id, fields: object) => {
    const before = rows.get(id);
    const record = {
      ...before?.record,
      link: null,
      ...inUtc(fields),
      id,
      updatedAt: new Date().toISOString(),
    };
    const { updatedAt: _, ...own } = record;
    rows.set(id, { kind, record, own, made: before?.made ?? Date.now() } as unknown as Row & {
      made: number;
    });
  };
  const of = <K extends RecordKind>(kind: K): Row<K>[] =>
    [...rows.values()].filter((row) => row.kind === kind) as unknown as Row<K>[];
  const paged = <K extends RecordKind>(
    all: readonly Row<K>[],
    after: string | null,
    size: number,
  ): Page<K> => {
    const from = Number(after ?? 0);
    const next = from + size < all.length ? String(from + size) : null;
    return { rows: all.slice(from, from + size), next, total: all.length };
  };
  const isAnothers = (ownerId: Id | null) => ownerId !== null && ownerId !== given.theirs('own-me');
  const since = (row: Row, at: number) => Date.parse(row.record.updatedAt) >= at;

  function refuseDangling(fields: object): void {
    const dangling = Object.entries(fields).filter(([field, value]) => {
      if (!references[field]) return false;
      let isKnown = true;
      renamedIn(value, (id) => {
        isKnown &&= known(field, id);
        return id;
      });
      return !isKnown;
    });
    if (dangling.length === 0) return;
    const named = Object.fromEntries(dangling.map(([field]) => [field, 'It is not there.']));
    throw new SourceError({ kind: 'rejected', fields: named }, 'It is not there.');
  }

  const vendor: Vendor = {
    name: 'Plain',
    lag: 60_000,
    atOnce: 3,
    writes: [],
    async profile() {
      const ownerId = given.theirs('own-me');
      const me = { workspace: 'Testers', ownerId, name: 'Alex', email: 'alex@example.com' };
      return {
        me: { ...me, ownDomains: ['example.com'], scopes: ['read', 'write'] },
        workspace: plainWorkspace,
        writes: Change.options
          .map(({ shape }) => shape.type.value)
          .filter((type) => !lacking.some((kind) => type.startsWith(`${kind}.`))),
      };
    },
    describe: async () => ({ objects: {}, used: [], standard: [] }),
    check: async () => [],
    owners: async () => of('owner').map((row) => ({ row, active: true })),
    async accounts(which, after): Promise<AccountPage> {
      const fits = ({ record: { ownerId } }: Row<'account'>, row: Row) => {
        if ('since' in which) return since(row, which.since);
        if (which.of === 'all') return true;
        return which.of === 'own' ? ownerId === given.theirs('own-me') : isAnothers(ownerId);
      };
      const page = paged(
        of('account').filter((row) => fits(row, row)),
        after,
        3,
      );
      const renewals = of('contract').flatMap(({ record: { accountId, status, endDate } }) =>
        status === 'active' && endDate ? [[accountId, endDate] as const] : [],
      );
      return { ...page, renewals: new Map(renewals.toSorted(([, a], [, b]) => (a < b ? 1 : -1))) };
    },
    countOthers: async () => of('account').filter(({ record: { ownerId } }) => isAnothers(ownerId)).length,
    contacts: async (which, after) =>
      paged(
        of('contact').filter((row) => {
          if ('accountIds' in which) return which.accountIds.includes(row.record.accountId);
          return 'of' in which || since(row, which.since);
        }),
        after,
        50,
      ),
    gone: async () => ({ accounts: [], contacts: [], complete: true }),
    async parts(accountIds) {
      const isOf = ({ kind, record }: Row) =>
        accountIds.includes(kind === 'account' ? record.id : 'accountId' in record ? record.accountId : '');
      return { rows: [...rows.values()].filter(isOf), more: {}, refused: {} };
    },
    read: async <K extends RecordKind>(kind: K, id: Id) =>
      (rows.get(id)?.kind === kind ? rows.get(id) : undefined) as unknown as Row<K> | undefined,
    successor: async () => undefined,
    search: async () => of('account'),
    madeSince: async (kind, { since: at }) =>
      of(kind)
        .filter(({ record }) => (rows.get(record.id)?.made ?? 0) >= at)
        .map((row) => ({ row, isSure: false })),
    async create(kind, fields) {
      refuseDangling(fields);
      last += 1;
      put(kind, `P${last}`, fields);
      return `P${last}`;
    },
    async update(kind, fields, before) {
      refuseDangling(fields);
      put(kind, before.record.id, fields);
    },
    remove: async (_kind, { record }) => void rows.delete(record.id),
  };

  return {
    vendor,
    given,
    fill(seeds: readonly Seed[]) {
      for (const { record } of seeds) {
        last += 1;
        given.add(record.id, `P${last}`);
      }
      for (const { kind, record } of seeds) {
        const fields = Object.entries(record).map(([field, value]) => [
          field,
          references[field] ? renamedIn(value, given.theirs) : value,
        ]);
        put(kind, given.theirs(record.id), Object.fromEntries(fields));
      }
    },
  };
}

/** Instants are told in UTC. */
const inUtc = (fields: object): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value).toISOString() : value,
    ]),
  );
