import { t } from '../../../i18n/index.ts';
import type { Initiative, InitiativeUpdate } from '../../../model/index.ts';
import { periodWords } from '../../initiatives/period.ts';
import { initiativeStatusWords } from '../../initiatives/status.ts';
import { all, type Of, type Told } from '../asked.ts';
import type { Block, Item } from '../document.ts';
import { accountColumn, isIn, leftOf, nameOf, orNone, tableOf } from '../table.ts';
import { day, instantDay, percent, text } from '../value.ts';
import { initiativesOf, running } from './records.ts';
import { initiativeTones } from './words.ts';

/** How they stand; of a status the latest word on each, of a review all that was said in its quarter. */
export function initiativesPart(told: Told): Block[] {
  const rows = all(told, told.isReview ? initiativesOf(told.period) : running);
  const items = rows.flatMap((row) => updatesOf(told, row).map((update) => itemOf(told, row, update)));
  return orNone(
    told,
    [
      ...tableOf<Of<Initiative>>(
        t('report.section.initiatives'),
        [
          accountColumn(told),
          { name: t('report.col.initiative'), as: 'text', of: ({ record }) => text(record.name) },
          { name: t('report.col.period'), as: 'text', of: ({ record }) => text(periodWords(record.period)) },
          {
            name: t('report.col.status'),
            as: 'text',
            of: ({ record }) => text(t(initiativeStatusWords[record.status]), initiativeTones[record.status]),
          },
          {
            ...{ name: t('report.col.progress'), as: 'percent', isProgress: true },
            of: ({ record }) => percent(record.progress),
          },
          { name: t('report.col.due'), as: 'day', of: ({ record }) => day(record.dueDate) },
          {
            name: t('report.col.owner'),
            as: 'text',
            of: ({ record, material }) => text(nameOf(record.ownerId, material)),
          },
          {
            name: t('report.col.summary'),
            as: 'text',
            of: ({ record }) => text(record.summary),
            when: !told.isClient && told.isOne,
          },
        ],
        rows,
      ),
      ...(items.length > 0 ? [{ kind: 'list' as const, title: t('report.table.updates'), items }] : []),
      ...leftOf(told, 'initiatives'),
    ],
    t('handover.noInitiatives'),
  );
}

function updatesOf({ isReview, period, isOne }: Told, { record }: Of<Initiative>): InitiativeUpdate[] {
  if (!isOne) return [];
  return isReview ? record.updates.filter(({ at }) => isIn(period, at)) : record.updates.slice(0, 1);
}

/** A word on how it goes, of which the client reads only what is for them. */
export function itemOf(told: Told, { record }: Of<Initiative>, update: InitiativeUpdate): Item {
  const { id, at, status, progress, body, internal } = update;
  const own =
    !told.isClient && internal.trim() !== '' ? `${t('initiatives.words.forUs')} ${internal.trim()}` : '';
  return {
    key: id,
    lead: record.name,
    facts: [
      instantDay(at),
      t(initiativeStatusWords[status]),
      t('format.percent', { n: Math.round(progress) }),
    ],
    text: [body.trim(), own].filter((words) => words !== '').join('\n') || undefined,
  };
}
