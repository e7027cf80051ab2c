import { t } from '../../../i18n/index.ts';
import type { Case, Contract, Task } from '../../../model/index.ts';
import { all, type Of, type Told } from '../asked.ts';
import type { Block } from '../document.ts';
import type { Material } from '../material.ts';
import { accountColumn, type ColumnOf, leftOf, nameOf, orNone, tableOf } from '../table.ts';
import { day, instant, instantAsDay, money, text } from '../value.ts';
import { inForce, openCases, promisesOf } from './records.ts';
import { negotiationWords, severityTones, severityWords } from './words.ts';

export function casesPart(told: Told): Block[] {
  const columns: ColumnOf<Of<Case>>[] = [
    accountColumn(told),
    { name: t('report.col.case'), as: 'text', of: ({ record }) => text(record.subject) },
    {
      name: t('report.col.severity'),
      as: 'text',
      of: ({ record }) => text(t(severityWords[record.severity]), severityTones[record.severity]),
    },
    {
      name: t('report.col.status'),
      as: 'text',
      of: ({ record }) => text(t(`format.caseStatus.${record.status}`)),
    },
    {
      name: t('report.col.escalated'),
      as: 'text',
      of: ({ record }) => text(record.escalated ? t('report.yes') : null, 'bad'),
      when: !told.isClient,
    },
    { name: t('report.col.opened'), as: 'day', of: ({ record }) => instantAsDay(record.openedAt) },
    { name: t('report.col.update'), as: 'instant', of: ({ record }) => instant(record.nextUpdateAt) },
  ];
  const table = tableOf(t('report.section.cases'), columns, all(told, openCases));
  return orNone(told, [...table, ...leftOf(told, 'cases')], t('report.none.case'));
}

export function renewalsPart(told: Told): Block[] {
  const inside = !told.isClient;
  const columns: ColumnOf<Of<Contract>>[] = [
    accountColumn(told),
    { name: t('report.col.contract'), as: 'text', of: ({ record }) => text(record.name) },
    { name: t('report.col.value'), as: 'money', of: ({ record }) => money(record.value) },
    { name: t('report.col.ends'), as: 'day', of: ({ record }) => day(record.endDate) },
    { name: t('report.col.notice'), as: 'day', of: ({ record }) => day(record.noticeDate) },
    {
      name: t('report.col.renews'),
      as: 'text',
      of: ({ record }) => text(t(record.autoRenews ? 'report.yes' : 'report.no')),
    },
    {
      name: t('report.col.talks'),
      as: 'text',
      of: ({ record }) => text(record.negotiation && t(negotiationWords[record.negotiation])),
      when: inside,
    },
    {
      name: t('report.col.prices'),
      as: 'text',
      of: ({ record }) => text(record.priceClause),
      when: inside && told.isOne,
    },
  ];
  const table = tableOf(t('report.section.renewals'), columns, all(told, inForce));
  return orNone(told, [...table, ...leftOf(told, 'contracts')], t('handover.noContracts'));
}

export function promisesPart(told: Told): Block[] {
  const columns: ColumnOf<Of<Task>>[] = [
    accountColumn(told),
    { name: t('report.col.what'), as: 'text', of: ({ record }) => text(record.subject) },
    { name: t('report.col.due'), as: 'day', of: ({ record }) => day(record.dueDate) },
    {
      name: t('report.col.who'),
      as: 'text',
      of: ({ record, material }) => text(debtor(record, material)),
    },
  ];
  const of = (kind: Task['kind'], title: string) => tableOf(title, columns, all(told, promisesOf(kind)));
  const [we, they] = told.isClient
    ? [t('report.table.weOwe'), t('report.table.youOwe')]
    : [t('report.table.weOwe'), t('report.table.theyOwe')];
  const blocks = [...of('we-owe', we), ...of('they-owe', they)];
  return orNone(told, [...blocks, ...leftOf(told, 'tasks')], t('report.none.promise'));
}

/** What they owe, one of theirs owes. */
const debtor = ({ kind, contactId, assigneeId }: Task, material: Material): string | null =>
  kind === 'they-owe'
    ? (material.contacts.find(({ id }) => id === contactId)?.name ?? null)
    : nameOf(assigneeId, material);
