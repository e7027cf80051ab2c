import { t } from '../../lib/i18n/index.ts';
import type { AgendaItem, AgendaKind } from '../../lib/work/meeting/agenda.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import { ago, inDays } from '../format/days.ts';

/** Where there is nothing to talk about, as far as the source tells. */
export const noAgenda = ({ refused }: Pick<Brief, 'refused'>): string =>
  t(Object.keys(refused).length > 0 ? 'meeting.agenda.noneTold' : 'meeting.agenda.none');

/** Why something is on the agenda: `Our promise, was due 4 days ago`. */
export function agendaReason(item: AgendaItem): string {
  return reasons[item.kind](item.days, item.invited ?? false);
}

const reasons: Readonly<Record<AgendaKind, (days: number | null, invited: boolean) => string>> = {
  escalation: (days) => t('meeting.agenda.escalation', { when: ago(days ?? 0) }),
  'we-owe-overdue': (days) => t('meeting.agenda.weOwe', { when: ago(days ?? 0) }),
  renewal: (days) =>
    t((days ?? 0) < 0 ? 'meeting.agenda.renewalOver' : 'meeting.agenda.renewal', { when: inDays(days ?? 0) }),
  'they-owe-overdue': (days) => t('meeting.agenda.theyOwe', { when: ago(days ?? 0) }),
  'quiet-sponsor': (days, invited) =>
    days === null
      ? t('meeting.agenda.sponsorNever')
      : t(invited ? 'meeting.agenda.sponsorComes' : 'meeting.agenda.sponsorAway', { when: ago(days) }),
  'off-track': (days) =>
    days === null ? t('meeting.agenda.offTrack') : t('meeting.agenda.offTrackDue', { when: inDays(days) }),
  'no-next-step': (days) =>
    days === null
      ? t('meeting.agenda.noNextStep')
      : t(days < 0 ? 'meeting.agenda.noNextStepLate' : 'meeting.agenda.noNextStepCloses', {
          when: inDays(days),
        }),
};
