import { t } from '../../../i18n/index.ts';
import type { Opportunity } from '../../../model/index.ts';
import { totalOf } from '../../forecast/total.ts';
import { all, type Of, type Told } from '../asked.ts';
import type { Block } from '../document.ts';
import { accountColumn, type ColumnOf, isIn, leftOf, nameOf, orNone, paragraph, tableOf } from '../table.ts';
import { day, money, moneyWords, percent, text } from '../value.ts';
import { openOpportunities } from './records.ts';

export function opportunitiesPart(told: Told): Block[] {
  const open = all(told, openOpportunities);
  const closed = (status: Opportunity['status']) =>
    all(told, ({ opportunities }) =>
      opportunities.filter((each) => each.status === status && isIn(told.period, each.closeDate)),
    );
  const won = tableOf(t('report.table.won'), closedColumns(told), closed('won'));
  if (told.isClient) return [...won, ...tableOf(t('report.table.agreed'), agreedColumns(), open)];
  const lost = tableOf(t('report.table.lost'), closedColumns(told), told.isReview ? closed('lost') : []);
  const blocks = [...tableOf(t('report.table.open'), openColumns(told), open), ...totalLine(told, open)];
  return [
    ...orNone(told, [...blocks, ...leftOf(told, 'opportunities')], t('panel.opportunities.none')),
    ...won,
    ...lost,
  ];
}

type Row = Of<Opportunity>;

const nameColumn = (): ColumnOf<Row> => ({
  name: t('report.col.opportunity'),
  as: 'text',
  of: ({ record }) => text(record.name),
});

const amountColumn = (): ColumnOf<Row> => ({
  name: t('report.col.amount'),
  as: 'money',
  of: ({ record }) => money(record.amount),
});

const closeColumn = (name: string): ColumnOf<Row> => ({
  name,
  as: 'day',
  of: ({ record }) => day(record.closeDate),
});

function openColumns(told: Told): ColumnOf<Row>[] {
  return [
    accountColumn(told),
    nameColumn(),
    { name: t('report.col.stage'), as: 'text', of: ({ record }) => text(record.stage) },
    { name: t('report.col.chance'), as: 'percent', of: ({ record }) => percent(record.probability) },
    amountColumn(),
    closeColumn(t('report.col.closes')),
    { name: t('report.col.next'), as: 'text', of: ({ record }) => text(record.nextStep) },
  ];
}

const closedColumns = (told: Told): ColumnOf<Row>[] => [
  accountColumn(told),
  nameColumn(),
  amountColumn(),
  closeColumn(t('report.col.closed')),
  {
    name: t('report.col.owner'),
    as: 'text',
    of: ({ record, material }) => text(nameOf(record.ownerId, material)),
  },
];

const agreedColumns = (): ColumnOf<Row>[] => [nameColumn(), closeColumn(t('report.col.closes'))];

/** As the panel has it over its list: in the currency they share, else in the workspace's by its rates. */
function totalLine({ workspace, today }: Pick<Told, 'workspace' | 'today'>, rows: readonly Row[]): Block[] {
  const { sum, converted, apart } = totalOf(
    rows.map(({ record }) => record),
    workspace,
    today,
  );
  if (!sum) return [];
  const words = moneyWords(sum);
  const first =
    converted.length > 0 ? t('report.totalByRates', { sum: words }) : t('report.total', { sum: words });
  return [
    paragraph(first),
    ...(apart.length > 0 ? [paragraph(t('report.apart', { sums: apart.map(moneyWords).join(', ') }))] : []),
  ];
}
