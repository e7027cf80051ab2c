import { t } from '../i18n/index.ts';
import type { Day } from '../model/index.ts';
import { parseDue } from './due.ts';
import { as, type FieldsOf, type Writer } from './field.ts';
import { orNull, type Part, read, written } from './part.ts';
import { products, worth } from './parts-sold.ts';

export const contract: FieldsOf<'contract'> = {
  name: { from: ['name'], make: ({ name }) => written('name', name, t('renewals.wrong.name')) },
  status: as('status'),
  value: { from: ['value', 'currency'], make: ({ value, currency }) => worth(value, currency) },
  startDate: { from: ['startDate'], make: ({ startDate }, writer) => read(dayOf(startDate, writer)) },
  endDate: {
    from: ['endDate', 'startDate'],
    make: ({ endDate, startDate }, writer) =>
      inOrder(dayOf(startDate, writer), dayOf(endDate, writer), t('renewals.wrong.endsBefore')),
  },
  noticeDate: {
    from: ['noticeDate', 'endDate'],
    make: ({ noticeDate, endDate }, writer) => noticeOf(dayOf(noticeDate, writer), dayOf(endDate, writer)),
  },
  autoRenews: as('autoRenews'),
  priceClause: { from: ['priceClause'], make: ({ priceClause }) => orNull('text', priceClause) },
  negotiation: as('negotiation'),
  productIds: { from: ['productIds'], make: ({ productIds }) => products(productIds) },
};

type Read = ReturnType<typeof parseDue>;

const dayOf = (text: string, { now, locale, timeZone }: Writer): Read =>
  parseDue(text, now, locale, timeZone);

const dayIn = (found: Read): Day | null => ('day' in found ? found.day : null);

function inOrder(first: Read, last: Read, sentence: string): Part {
  const [start, end] = [dayIn(first), dayIn(last)];
  return start !== null && end !== null && end < start ? { error: sentence } : read(last);
}

function noticeOf(notice: Read, end: Read): Part {
  const [day, last] = [dayIn(notice), dayIn(end)];
  return day !== null && last !== null && last < day
    ? { error: t('renewals.wrong.noticeAfter') }
    : read(notice);
}
