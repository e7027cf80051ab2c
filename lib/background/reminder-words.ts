import { dateFormat, listFormat, t } from '../i18n/index.ts';
import type { Day } from '../model/index.ts';
import { daysUntil } from '../work/days.ts';
import type { Reminder } from '../work/renewals/due-reminders.ts';

/** More at once than these are told together. */
export const MOST_ALONE = 3;

export interface Notice {
  title: string;
  message: string;
}

/** What a notification says, by how it stands now and not by the day it was due. */
export function noticeOf({ account, contract, kind }: Reminder, now: number): Notice {
  const { name, endDate, noticeDate, autoRenews } = contract;
  const day = dayWords(endDate);
  if (kind === 'opens')
    return { title: account, message: t('renewals.remind.opens', { contract: name, day }) };
  if (kind === 'notice' && noticeDate !== null)
    return { title: account, message: noticeWords(name, noticeDate, now) };
  const left = daysUntil(endDate, now);
  const key = autoRenews ? 'renewals.remind.renews' : 'renewals.remind.ends';
  return { title: account, message: t(key, left, { contract: name, day }) };
}

/** Of many at once. */
export function noticeOfMany(reminders: readonly Reminder[]): Notice {
  const names = [...new Set(reminders.map(({ account }) => account))];
  return {
    title: t('renewals.remind.many', reminders.length),
    message: listFormat({ type: 'conjunction' }).format(names.slice(0, 5)),
  };
}

function noticeWords(contract: string, noticeDate: Day, now: number): string {
  const left = daysUntil(noticeDate, now);
  const day = dayWords(noticeDate);
  if (left > 0) return t('renewals.remind.notice', left, { contract, day });
  if (left === 0) return t('renewals.remind.noticeToday', { contract });
  return t('renewals.remind.noticePassed', { contract, day });
}

function dayWords(day: Day): string {
  return dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(day));
}
