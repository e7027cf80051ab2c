import { t } from '../i18n/index.ts';
import type { Block, BookSpec, Fields } from '../sheets/written/spec.ts';
import { type Fact, factColumns } from '../work/report/facts/fact.ts';

/** What its table is called, in every language: pivot tables and queries name it. */
const TABLE = 'facts';

export interface FactBook {
  title: string;
  facts: readonly Fact[];
  /** Date and source of all of it. */
  from: string;
}

/** Facts as a workbook that can be pivoted: one row for each, under names that stay. */
export function factBook({ title, facts, from }: FactBook): BookSpec {
  const about: Block[] = [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: from },
    { kind: 'paragraph', text: t('report.facts.how') },
  ];
  return {
    title,
    sheets: [
      { name: TABLE, blocks: [tableOf(facts)] },
      { name: t('report.facts.about'), blocks: about },
    ],
  };
}

const tableOf = (facts: readonly Fact[]): Block => ({
  kind: 'table',
  name: TABLE,
  columns: Object.entries(factColumns).map(([name, kind]) => ({ header: name, key: name, kind })),
  rows: facts.map((fact): Fields => ({ ...fact })),
});
