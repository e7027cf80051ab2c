import { originIn } from '../crm/origin.ts';
import { instantOf, textOf } from '../crm/values.ts';
import type { Row } from '../crm/vendor.ts';
import type { Rec } from './api.ts';
import { type Reading, rowOf } from './rows.ts';
import { among, select } from './soql.ts';
import { text } from './value.ts';

/** Notes as organisations have them that have not turned the newer ones on: plain text, about one record. */
export const legacyQuery = (by: 'ParentId' | 'Id', ids: readonly string[]): string =>
  select({
    fields: [
      'Id',
      'ParentId',
      'Title',
      'Body',
      'OwnerId',
      'CreatedById',
      'CreatedDate',
      'LastModifiedDate',
      'SystemModstamp',
    ],
    from: 'Note',
    where: [among(by, ids)],
    order: 'CreatedDate DESC, Id DESC',
  });

export function legacyRow(reading: Reading, record: Rec): Row<'note'> {
  const { text: body, origin } = originIn(text(record, 'Body') ?? text(record, 'Title') ?? '');
  return rowOf('note', reading, record, {
    ...{
      accountId: text(record, 'ParentId'),
      contactId: null,
      opportunityId: null,
      origin,
      body: textOf(body) ?? '',
    },
    authorId: text(record, 'CreatedById'),
    createdAt: instantOf(text(record, 'CreatedDate')),
  });
}
