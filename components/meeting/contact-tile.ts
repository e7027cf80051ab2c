import { t } from '../../lib/i18n/index.ts';
import type { Since } from '../../lib/work/meeting/since.ts';
import { shortDate } from '../format/days.ts';
import { listed } from './list.ts';
import type { Tile } from './tiles.ts';

/** `17 e-mails` over `2 calls, 1 message`; where there is nothing but e-mails, over who wrote them. */
export function contactTile(since: Since, now: number): Tile {
  const { mailsIn, mailsOut, mailsOther, calls, meetings, messages, atLeast } = since;
  const counts = [
    ['meeting.since.mails', mailsIn + mailsOut + mailsOther],
    ['meeting.since.calls', calls],
    ['meeting.since.meetings', meetings],
    ['meeting.since.messages', messages],
  ] as const;
  const [first, ...rest] = counts.filter(([, n]) => n > 0).map(([key, n]) => t(key, n));
  const ways = mailsIn + mailsOut > 0 ? t('meeting.since.bothWays', { in: mailsIn, out: mailsOut }) : '';
  return {
    key: 'contact',
    tone: 'plain',
    big: first === undefined ? t('meeting.since.noContact') : orMore(first, atLeast),
    small: first === undefined ? t('meeting.since.noneLogged') : listed(rest) || ways,
    why: [
      t('meeting.since.contactWhy', { day: shortDate(new Date(since.from).toISOString(), now) }),
      rest.length > 0 ? ways : '',
      atLeast ? t('meeting.since.contactMore') : '',
    ].filter((line) => line !== ''),
  };
}

/** `17 e-mails or more`, where the source has more than is listed. */
export const orMore = (what: string, atLeast: boolean): string =>
  atLeast ? t('meeting.since.orMore', { what }) : what;
