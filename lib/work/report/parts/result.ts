import { type PluralKey, t } from '../../../i18n/index.ts';
import type { LeftOut } from '../../forecast/entries.ts';
import { type Figures, figuresOf } from '../../forecast/figures.ts';
import { forecastOf, type Group } from '../../forecast/forecast.ts';
import { quarterOf, quartersOfYear, yearOf } from '../../forecast/quarters.ts';
import { periodWords } from '../../initiatives/period.ts';
import type { Told } from '../asked.ts';
import type { Block, Item } from '../document.ts';
import { type ColumnOf, nameOf, paragraph, tableOf } from '../table.ts';
import { money, text } from '../value.ts';

interface Line {
  name: string;
  figures: Figures;
}

/** Result and expectation against target, by quarter of the year, and of whom it is made. */
export function resultPart(told: Told): Block[] {
  const { sales, period, isOne, today } = told;
  const of = (each: string) => figuresOf(sales.entries, sales.targets ?? [], each, quarterOf(today));
  const quarters = quartersOfYear(yearOf(period)).map((each) => ({
    name: periodWords(each),
    figures: of(each),
  }));
  const year = { name: yearOf(period), figures: of(yearOf(period)) };
  return [
    ...(sales.targets === null && !isOne ? [paragraph(t('report.none.viewTarget'))] : []),
    ...(isNothing(year.figures)
      ? [paragraph(t('report.none.result', { year: year.name }))]
      : [chartOf(told, quarters), ...quarterTable(told, [...quarters, year])]),
    ...(isOne ? [] : groups(told)),
    ...leftOut(of(period)),
  ];
}

/** Five rows of zeros say no more than a sentence. */
const isNothing = ({ won, open, target }: Figures): boolean =>
  won.of.length === 0 && open.of.length === 0 && !target;

function quarterTable(told: Told, lines: readonly Line[]): Block[] {
  const blocks = tableOf(t('report.table.quarters'), columns(told, t('report.col.quarter')), lines);
  return blocks.map((block) =>
    block.kind === 'table' ? { ...block, table: { ...block.table, hasSum: true } } : block,
  );
}

function columns({ workspace: { currency }, sales }: Told, head: string): ColumnOf<Line>[] {
  const column = (
    name: string,
    amountOf: (figures: Figures) => number | null,
    when = true,
  ): ColumnOf<Line> => ({
    name,
    as: 'money',
    of({ figures }) {
      const amount = amountOf(figures);
      return amount === null ? null : money({ amount, currency });
    },
    when,
  });
  const hasTarget = sales.targets !== null;
  return [
    { name: head, as: 'text', of: ({ name }) => text(name) },
    column(t('forecast.won'), ({ won }) => won.amount),
    column(t('forecast.committed'), ({ committed }) => committed.amount),
    column(t('forecast.likely'), ({ likely }) => likely.amount),
    column(t('forecast.forecast'), ({ forecast }) => forecast),
    column(t('forecast.target'), ({ target }) => target?.amount ?? null, hasTarget),
    // As on screen, less than nothing is never missing.
    column(t('forecast.gap'), ({ gap }) => gap && Math.max(0, gap), hasTarget),
    column(t('report.figure.above'), ({ gap }) => (gap !== null && gap < 0 ? -gap : null), hasTarget),
  ];
}

function chartOf({ workspace: { currency }, sales }: Told, quarters: readonly Line[]): Block {
  const values = (of: (figures: Figures) => number | null) => quarters.map(({ figures }) => of(figures));
  const column = { look: 'column' as const };
  return {
    kind: 'chart',
    chart: {
      title: t('report.table.quarters'),
      currency,
      categories: quarters.map(({ name }) => name),
      sum: t('forecast.forecast'),
      series: [
        { ...column, name: t('forecast.won'), values: values(({ won }) => won.amount) },
        { ...column, name: t('forecast.committed'), values: values(({ committed }) => committed.amount) },
        { ...column, name: t('forecast.likely'), values: values(({ likely }) => likely.amount) },
        ...(sales.targets === null
          ? []
          : [
              {
                look: 'line' as const,
                name: t('forecast.target'),
                values: values(({ target }) => target?.amount ?? null),
              },
            ]),
      ],
    },
  };
}

function groups(told: Told): Block[] {
  const { sales, period, today, materials } = told;
  const asked = { entries: sales.entries, targets: sales.targets ?? [], period, current: quarterOf(today) };
  const owners = { owners: materials[0]?.owners ?? [] };
  const people = forecastOf({ ...asked, by: 'owner' }).groups.map((group) => ({
    name: nameOf(group.key, owners) ?? t('forecast.nobody'),
    figures: group.figures,
  }));
  const accounts = forecastOf({ ...asked, by: 'account' }).groups.map((group) => ({
    name: accountName(group),
    figures: group.figures,
  }));
  const bare = { ...told, sales: { ...sales, targets: null } };
  return [
    ...(people.length > 1
      ? tableOf(t('report.table.people'), columns(told, t('forecast.by.owner')), people)
      : []),
    ...tableOf(t('report.table.accounts'), columns(bare, t('forecast.by.account')), accounts),
  ];
}

function accountName({ key, figures }: Group): string {
  const lists = [figures.won.of, figures.open.of, ...Object.values(figures.leftOut)];
  return lists.flat()[0]?.account.name ?? key ?? '';
}

const leftOutWords: Readonly<Record<LeftOut, PluralKey>> = {
  slipped: 'forecast.leftOut.slipped',
  'no-date': 'forecast.leftOut.noDate',
  'no-amount': 'forecast.leftOut.noAmount',
  'no-rate': 'forecast.leftOut.noRate',
  omitted: 'forecast.leftOut.omitted',
};

/** What is in no figure, as the forecast says it. */
function leftOut({ leftOut: left, targetsLeftOut }: Figures): Block[] {
  const reasons = Object.entries(left) as [LeftOut, Figures['leftOut'][LeftOut]][];
  const items: Item[] = [
    ...reasons
      .filter(([, entries]) => entries.length > 0)
      .map(([reason, entries]) => ({
        key: reason,
        lead: t(leftOutWords[reason], entries.length),
        facts: [],
      })),
    ...(targetsLeftOut.length > 0
      ? [{ key: 'targets', lead: t('report.leftTargets', targetsLeftOut.length), facts: [] }]
      : []),
  ];
  return items.length > 0 ? [{ kind: 'list', title: t('forecast.leftOut.title'), items }] : [];
}
