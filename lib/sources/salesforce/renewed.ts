import { z } from 'zod';
import { readCursor } from '../cursor.ts';
import type { About, Api } from './api.ts';
import type { List } from './lists.ts';
import { among, instant, select } from './soql.ts';
import { text } from './value.ts';

/** Where a page of contracts ended: its last one, with its stamp; null: before the first. */
const Place = z.tuple([
  z.literal('contract'),
  z.object({ id: z.string().regex(/^[a-zA-Z0-9]{18}$/), stamp: z.iso.datetime() }).nullable(),
]);

/** Contracts of one page, as the ids of their accounts stand in one query. */
const MOST = 200;

export const startBeside = JSON.stringify(['contract', null]);
export const isBeside = (after: string | null): after is string => after?.startsWith('["contract"') ?? false;

/** Accounts that are as they were, and whose contracts changed or went; those say when an account's own ends. */
export async function changedBeside(api: Api, { fields, since }: List, after: string, about: About) {
  const [, place] = readCursor(Place, after) ?? ['contract', null];
  const stamp = place?.stamp;
  const where = place
    ? `(SystemModstamp > ${stamp} OR (SystemModstamp = ${stamp} AND Id > '${place.id}'))`
    : `SystemModstamp >= ${instant(since ?? 0)}`;
  const query = select({
    ...{ fields: ['Id', 'AccountId', 'SystemModstamp'], from: 'Contract', where: [where] },
    ...{ order: 'SystemModstamp, Id', limit: MOST },
  });
  const { records: contracts, totalSize, done } = await api.query(query, about, true);
  const ids = [...new Set(contracts.flatMap((one) => text(one, 'AccountId') ?? []))];
  const accounts = select({ fields, from: 'Account', where: [among('Id', ids)] });
  const records = ids.length === 0 ? [] : await api.everything(accounts, about);
  return { records, next: done && totalSize < MOST ? null : placeOf(contracts.at(-1)) };
}

const placeOf = (last: Parameters<typeof text>[0]): string => {
  const at = Date.parse((text(last, 'SystemModstamp') ?? '').replace('+0000', 'Z')) || 0;
  return JSON.stringify(['contract', { id: text(last, 'Id'), stamp: instant(at) }]);
};
