import { t } from '../../../i18n/index.ts';
import { figuresOf } from '../../forecast/figures.ts';
import { quarterOf } from '../../forecast/quarters.ts';
import { totalOf } from '../../forecast/total.ts';
import { healthOf } from '../../health/health.ts';
import { endingWithin } from '../../portfolio/due.ts';
import { all, type Told } from '../asked.ts';
import type { Block, Figure } from '../document.ts';
import { factsOfMaterial } from '../material.ts';
import { paragraph } from '../table.ts';
import { count, day, money } from '../value.ts';
import { escalated, openCases, promisesOf, running } from './records.ts';
import { sayings } from './sayings.ts';

/** Days in which what ends is counted, as on the first page of the portfolio. */
const ENDING_DAYS = 90;

/** What the figures say of themselves, and the figures. */
export const summaryPart = (told: Told): Block[] => [
  ...paragraphs(sayings(told)),
  { kind: 'figures', figures: figuresIn(told) },
];

export const paragraphs = (words: string): Block[] =>
  words
    .split(/\n+/)
    .filter((each) => each.trim() !== '')
    .map(paragraph);

function figuresIn(told: Told): Figure[] {
  if (told.isClient) return [...progress(told), ...contractEnd(told)];
  return [...(told.isOne ? [healthFigure(told), openFigure(told)] : [accountsFigure(told)])]
    .concat(resultFigures(told), told.isOne ? contractEnd(told) : [endingFigure(told)])
    .concat(progress(told), escalationFigure(told));
}

/** The sum that the panel has over the open opportunities, in the currency they share or in the workspace's. */
function openFigure({ materials, workspace, today }: Told): Figure {
  const open = materials.flatMap(({ opportunities }) =>
    opportunities.filter(({ status }) => status === 'open'),
  );
  const { sum, apart } = totalOf(open, workspace, today);
  const counted = open.filter(({ amount }) => amount).length - apart.length;
  return { label: t('report.figure.open'), value: money(sum), from: t('report.by.opportunities', counted) };
}

function healthFigure({ materials, workspace, weights, now }: Told): Figure {
  const [material] = materials;
  const health = material && healthOf(factsOfMaterial(material), workspace, now, weights);
  const known = health?.signals.filter(({ value, weight }) => value !== null && weight > 0).length ?? 0;
  return {
    label: t('report.figure.health'),
    value: count(health?.score ?? null),
    from: t('report.by.signals', known),
  };
}

function accountsFigure({ materials, name }: Told): Figure {
  return { label: t('report.figure.accounts'), value: count(materials.length), from: name };
}

function resultFigures({ sales, workspace: { currency }, period, today }: Told): Figure[] {
  const { won, forecast, target, weighted, gap } = figuresOf(
    sales.entries,
    sales.targets ?? [],
    period,
    quarterOf(today),
  );
  const amount = (value: number) => money({ amount: value, currency });
  const figures: Figure[] = [
    { label: t('report.figure.won'), value: amount(won.amount), from: t('report.by.won', won.of.length) },
    {
      label: t('report.figure.forecast'),
      value: amount(forecast),
      from: t('report.by.forecast', won.of.length + weighted.of.length),
    },
  ];
  if (!target) return figures;
  const of = t('report.by.targets', target.of.length);
  return [
    ...figures,
    { label: t('report.figure.target'), value: amount(target.amount), from: of },
    gap !== null && gap < 0
      ? { label: t('report.figure.above'), value: amount(-gap), from: t('report.by.above') }
      : { label: t('report.figure.gap'), value: gap === null ? null : amount(gap), from: t('report.by.gap') },
  ];
}

function contractEnd({ materials, today }: Told): Figure[] {
  const ends = materials
    .flatMap(({ contracts }) => contracts)
    .filter(({ status, endDate }) => status === 'active' && endDate !== null && endDate >= today)
    .map(({ endDate }) => endDate ?? '')
    .sort();
  const [first] = ends;
  if (!first) return [];
  return [
    { label: t('report.figure.renewal'), value: day(first), from: t('report.by.contracts', ends.length) },
  ];
}

function endingFigure({ materials, workspace, now }: Told): Figure {
  const { contracts, sum } = endingWithin(materials.map(factsOfMaterial), ENDING_DAYS, workspace, now);
  return {
    label: t('report.figure.ending'),
    value: money(sum),
    from: t('report.by.contracts', contracts.length),
  };
}

function progress(told: Told): Figure[] {
  const initiatives = all(told, running);
  const onTrack = initiatives.filter(({ record: { status } }) => status === 'on-track').length;
  const open = all(told, openCases).length;
  const owed = all(told, promisesOf('we-owe')).length;
  const onTheWay: Figure = {
    label: t('report.figure.onTrack'),
    value: count(onTrack),
    from: t('report.by.initiatives', initiatives.length),
  };
  return [
    ...(initiatives.length > 0 ? [onTheWay] : []),
    { label: t('report.figure.cases'), value: count(open), from: t('report.by.cases') },
    { label: t('report.figure.owe'), value: count(owed), from: t('report.by.promises') },
  ];
}

function escalationFigure(told: Told): Figure[] {
  const open = all(told, escalated).length;
  return [{ label: t('report.figure.escalations'), value: count(open), from: t('report.by.escalations') }];
}
