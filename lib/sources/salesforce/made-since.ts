import type { RecordKind } from '../../model/index.ts';
import type { Candidate, Trace } from '../crm/vendor.ts';
import type { About } from './api.ts';
import { markIn } from './columns.ts';
import type { createFind } from './find.ts';
import type { Reading } from './rows.ts';
import { among, instant } from './soql.ts';

/** What names a change itself, and what this person has made since that names none. */
export async function madeSinceOf(
  find: ReturnType<typeof createFind>,
  known: Reading,
  { kind, changeId, since }: Omit<Trace, 'accountId'> & { readonly kind: RecordKind },
  about: About,
): Promise<Candidate<RecordKind>[]> {
  const { org, mapping } = known;
  const mine = [among('CreatedById', [org.userId]), `CreatedDate >= ${instant(since)}`];
  const markOf = (object: string) => markIn(org, mapping, object);
  const naming = (object: string) => {
    const mark = markOf(object);
    return mark ? [among(mark, [changeId])] : undefined;
  };
  const nameless = (object: string) => {
    const mark = markOf(object);
    return mark ? [...mine, `${mark} = null`] : mine;
  };
  const [sure, others] = await Promise.all([
    find(known, kind, naming, about),
    find(known, kind, nameless, about),
  ]);
  return [...sure.map((row) => ({ row, isSure: true })), ...others.map((row) => ({ row, isSure: false }))];
}
