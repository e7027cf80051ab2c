import { type Key, t } from '../../../lib/i18n/index.ts';
import type { TierTerms } from '../../../lib/model/index.ts';
import type { Coverage, Seat } from '../../../lib/work/relationships/coverage.ts';
import { ago, longSpan } from '../../format/days.ts';
import { cx } from '../../ui/cx.ts';
import { Explain } from '../../ui/Explain.tsx';

interface Props {
  coverage: Coverage;
  terms: TierTerms;
}

const seatWords: Readonly<Record<Seat['role'], { short: Key; missing: Key }>> = {
  'executive-sponsor': {
    short: 'format.role.executiveSponsor',
    missing: 'relationships.seat.sponsorMissing',
  },
  'decision-maker': { short: 'panel.coverage.decision', missing: 'relationships.seat.deciderMissing' },
  champion: { short: 'format.role.champion', missing: 'relationships.seat.championMissing' },
};

const looks = {
  good: 'border-line text-mut',
  quiet: 'border-bad-line bg-bad-soft text-bad',
  missing: 'border-bad-line border-dashed bg-bad-soft text-bad',
} as const;

/** Who is missing at a glance: the three roles that carry a deal. */
export function CoverageStrip({ coverage, terms }: Props) {
  return (
    <ul aria-label={t('panel.coverage.title')} className="mt-2 grid grid-cols-3 gap-1.5">
      {coverage.seats.map((seat) => (
        <li key={seat.role} className="grid min-w-0">
          <Explain
            why={() => <Why seat={seat} terms={terms} />}
            className={cx('w-full rounded-lg border px-2 py-1.5 text-2xs', looks[seat.state])}
          >
            <span className="block truncate">{t(seatWords[seat.role].short)}</span>
            <span className={cx('block truncate font-semibold text-xs', seat.state === 'good' && 'text-ink')}>
              {shownOf(seat)}
            </span>
          </Explain>
        </li>
      ))}
    </ul>
  );
}

function shownOf({ contact, days }: Seat): string {
  if (!contact) return t('panel.coverage.none');
  return days === null ? t('panel.coverage.never') : longSpan(days);
}

function Why({ seat: { role, contact, days }, terms }: { seat: Seat; terms: TierTerms }) {
  if (!contact) return t(seatWords[role].missing);
  return (
    <>
      <p className="font-semibold">
        <bdi>{contact.name}</bdi>
      </p>
      <p>
        {days === null ? t('relationships.seat.never') : t('relationships.seat.spoken', { when: ago(days) })}{' '}
        {t('relationships.seat.limit', { days: longSpan(terms.sponsorDays) })}
      </p>
    </>
  );
}
