import { z } from 'zod';
import { t } from '../i18n/index.ts';
import { type Id, Owner } from '../model/index.ts';
import { SourceError } from './error.ts';
import type { Http } from './http.ts';
import { parse } from './parse.ts';

/** Pages read at most: far more people than any company has. */
const MOST = 100;

const Page = z.object({
  upserts: z.array(z.object({ record: Owner })).max(1000),
  deletes: z.array(z.object({ id: Owner.shape.id })).max(20_000),
  next: z.string().max(500),
  more: z.boolean(),
});

/** All people of ours, by name: the change feed from its beginning, of owners alone. */
export async function readColleagues(http: Pick<Http, 'ask'>, signal: AbortSignal): Promise<Owner[]> {
  const known = new Map<Id, Owner>();
  let since: string | undefined;
  for (let page = 0; page < MOST; page++) {
    const query = new URLSearchParams({
      kinds: 'owner',
      view: 'full',
      limit: '1000',
      ...(since && { since }),
    });
    const path = `/v1/changes?${query}`;
    const got = parse(Page, await http.ask({ method: 'GET', path, purpose: 'colleagues' }, signal));
    for (const { record } of got.upserts) known.set(record.id, record);
    for (const { id } of got.deletes) known.delete(id);
    if (!got.more) return [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
    since = got.next;
  }
  throw new SourceError({ kind: 'bad-answer' }, t('errors.source.endlessColleagues'));
}
