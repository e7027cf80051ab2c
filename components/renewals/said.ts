import { numberFormat, t } from '../../lib/i18n/index.ts';
import type { Renewal } from '../../lib/work/renewals/ahead.ts';
import { shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';

/** What is told of a renewal, part by part. */
export function partsOf({ account, contract, value, health }: Renewal, now: number) {
  const { name, endDate, noticeDate } = contract;
  return {
    account,
    contract: name,
    ends: shortDay(endDate, now),
    notice: noticeDate ? shortDay(noticeDate, now) : t('renewals.clock.noDate'),
    value: worth({ contract, value }, now),
    health: health === null ? t('renewals.ahead.noHealth') : String(Math.round(health)),
  };
}

/** In one sentence, for whoever hears it, and under the picture. */
export function saidOf(renewal: Renewal, now: number): string {
  const { account, contract, ends, notice, value, health } = partsOf(renewal, now);
  return t('renewals.ahead.said', { account, contract, ends, notice, value, health });
}

/** A converted amount says what it was, and by which rate. */
function worth({ contract, value }: Pick<Renewal, 'contract' | 'value'>, now: number): string {
  if (!contract.value) return t('renewals.noValue');
  if (!value)
    return `${money(contract.value)} (${t('renewals.ahead.noRate', { currency: contract.value.currency })})`;
  const { rate, rateDate } = value;
  if (rate === null || rateDate === null) return money(value);
  return t('renewals.ahead.converted', {
    value: money(value),
    original: money(contract.value),
    rate: numberFormat({ maximumFractionDigits: 4 }).format(rate),
    day: shortDay(rateDate, now),
  });
}
