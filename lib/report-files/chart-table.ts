import { t } from '../i18n/index.ts';
import type { Cell, Chart, Table } from '../work/report/document.ts';
import { money, text } from '../work/report/value.ts';

/** A chart's figures, and in a last column what its columns are together. */
export function chartTable({ title, currency, categories, series, sum }: Chart): Table {
  const amount = (value: number | null): Cell => (value === null ? null : money({ amount: value, currency }));
  return {
    title,
    columns: [
      { name: t('report.col.quarter'), as: 'text' },
      ...[...series.map(({ name }) => name), sum].map((name) => ({ name, as: 'money' as const })),
    ],
    rows: categories.map((category, at) => [
      text(category),
      ...series.map(({ values }) => amount(values[at] ?? null)),
      amount(series.reduce((all, { look, values }) => all + (look === 'column' ? (values[at] ?? 0) : 0), 0)),
    ]),
    more: 0,
  };
}
