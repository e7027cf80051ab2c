import { t } from '../../../i18n/index.ts';
import type { Chart, Table } from '../document.ts';
import { money, text } from '../value.ts';

/** A chart's figures, where none can be drawn. */
export function chartTable({ title, currency, categories, series }: Chart): Table {
  return {
    title,
    columns: [
      { name: t('report.col.quarter'), as: 'text' },
      ...series.map(({ name }) => ({ name, as: 'money' as const })),
    ],
    rows: categories.map((category, at) => [
      text(category),
      ...series.map(({ values }) => {
        const amount = values[at] ?? null;
        return amount === null ? null : money({ amount, currency });
      }),
    ]),
    more: 0,
  };
}
