import { t } from '../../../i18n/index.ts';
import { figuresOf } from '../../forecast/figures.ts';
import { quarterOf } from '../../forecast/quarters.ts';
import { periodWords } from '../../initiatives/period.ts';
import { all, type Told } from '../asked.ts';
import { dayWords, moneyWords } from '../value.ts';
import { escalated, inForce, openCases, promisesOf, running } from './records.ts';

/** The summary that the figures make of themselves, for the person to go on from. */
export function sayings(told: Told): string {
  const own = told.isClient ? [] : [won(told), against(told)];
  return [...own, ...onTheWay(told), ...(told.isOne ? [nextEnd(told)] : [])]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function wholeOf({ sales, period, today }: Told) {
  return figuresOf(sales.entries, sales.targets ?? [], period, quarterOf(today));
}

function won(told: Told): string {
  const { amount, of } = wholeOf(told).won;
  const sum = moneyWords({ amount, currency: told.workspace.currency });
  const period = periodWords(told.period);
  return of.length === 0
    ? t('report.say.nothingWon', { period })
    : t('report.say.won', of.length, { sum, period });
}

function against(told: Told): string | null {
  const { target, gap } = wholeOf(told);
  if (!target || gap === null) return null;
  const words = (amount: number) => moneyWords({ amount, currency: told.workspace.currency });
  return gap > 0
    ? t('report.say.gap', { target: words(target.amount), gap: words(gap) })
    : t('report.say.reached', { target: words(target.amount) });
}

function onTheWay(told: Told): (string | null)[] {
  const initiatives = all(told, running).map(({ record }) => record.status);
  const onTrack = initiatives.filter((status) => status === 'on-track').length;
  const cases = all(told, openCases).length;
  const raised = all(told, escalated).length;
  const owed = all(told, promisesOf('we-owe')).length;
  return [
    initiatives.length > 0 ? t('report.say.initiatives', initiatives.length, { onTrack }) : null,
    cases > 0 ? t('report.say.cases', cases) : t('report.say.noCase'),
    raised > 0 ? t('report.say.escalated', raised) : null,
    owed > 0 ? t('report.say.owe', owed) : null,
  ];
}

function nextEnd(told: Told): string | null {
  const next = all(told, inForce).find(
    ({ record: { endDate } }) => endDate !== null && endDate >= told.today,
  );
  const { name, endDate = null } = next?.record ?? {};
  return name && endDate ? t('report.say.ends', { name, day: dayWords(endDate) }) : null;
}
