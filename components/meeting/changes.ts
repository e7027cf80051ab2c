import { type Key, t } from '../../lib/i18n/index.ts';
import type { Money } from '../../lib/model/index.ts';
import { initiativeStatusWords } from '../../lib/work/initiatives/status.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import type { Move } from '../../lib/work/meeting/moves.ts';
import { shortDate, shortDay } from '../format/days.ts';
import { shortMoney } from '../format/money.ts';

export interface ChangeLine {
  key: string;
  text: string;
  /** Whose words they are; shown after it. */
  quote: string;
  /** `20 Nov`, where it is known. */
  day: string;
}

/** `Ward monitoring: Discovery → Proposal` */
export const moveLine = ({ name, field, from, to }: Move, now: number): string =>
  t('meeting.since.move', { name, from: said(field, from, now), to: said(field, to, now) });

function said(field: Move['field'], value: string | Money | null, now: number): string {
  if (value === null) return '–';
  if (typeof value !== 'string') return shortMoney(value);
  return field === 'closeDate' && /^\d{4}-\d\d-\d\d$/.test(value) ? shortDay(value, now) : value;
}

/** All that is known to have changed since these people last met, what moved money first, each in a line. */
export function changesOf({ since }: Brief, now: number): ChangeLine[] {
  const plain = (key: Key, records: readonly { id: string; subject: string }[]) =>
    records.map(({ id, subject }) => ({
      key: `${key}-${id}`,
      text: t(key, { name: subject }),
      quote: '',
      day: '',
    }));
  const owed = (kind: string) => since.promisesTouched.filter((task) => task.kind === kind);
  return [
    ...since.moves.map((move) => ({
      key: `${move.opportunityId}-${move.field}`,
      text: moveLine(move, now),
      quote: move.reason,
      day: shortDate(move.at, now),
    })),
    ...plain('meeting.changed.caseOpened', since.casesOpened),
    ...plain('meeting.changed.caseClosed', since.casesClosed),
    ...plain('meeting.changed.caseChanged', since.casesChanged),
    ...plain('meeting.changed.weKept', since.weKept),
    ...plain('meeting.changed.theyKept', since.theyKept),
    ...plain('meeting.changed.weOwe', owed('we-owe')),
    ...plain('meeting.changed.theyOwe', owed('they-owe')),
    ...since.updates.map(({ name, update: { id, status, progress, body, at } }) => ({
      key: `update-${id}-${at}`,
      text: t('meeting.changed.update', {
        name,
        status: t(initiativeStatusWords[status]),
        percent: progress,
      }),
      quote: body,
      day: shortDate(at, now),
    })),
  ];
}
