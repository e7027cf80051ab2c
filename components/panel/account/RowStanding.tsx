import { t } from '../../../lib/i18n/index.ts';
import type { ContextContact, TierTerms } from '../../../lib/model/index.ts';
import { isQuiet } from '../../../lib/work/relationships/coverage.ts';
import type { Strength } from '../../../lib/work/relationships/strength.ts';
import { ago, daysSince, longSpan, shortSpan } from '../../format/days.ts';
import { StrengthMark, StrengthWhy } from '../../relationships/StrengthMark.tsx';
import { cx } from '../../ui/cx.ts';
import { Explain } from '../../ui/Explain.tsx';

interface Props {
  contact: ContextContact;
  strength: Strength;
  terms: TierTerms;
  now: number;
}

/** When we were last in touch with somebody and how close we are, with what makes that up. */
export function RowStanding({ contact, strength, terms, now }: Props) {
  const { lastContactAt } = contact;
  const days = lastContactAt === null ? null : daysSince(lastContactAt, now);
  const words =
    days === null ? t('panel.people.neverInTouch') : t('panel.people.lastContact', { when: ago(days) });
  const quiet = isQuiet(contact, terms, now);
  return (
    <Explain
      className="flex flex-col items-end whitespace-nowrap text-xs"
      why={() => <Why strength={strength} limit={quiet ? terms.sponsorDays : null} />}
    >
      <span className={cx('tabular', quiet ? 'font-semibold text-bad' : 'text-faint')}>
        <span className="sr-only">{words}. </span>
        <span aria-hidden="true">{days === null ? '–' : shortSpan(days)}</span>
      </span>
      <span className="text-2xs text-mut">
        <StrengthMark {...strength} />
      </span>
    </Explain>
  );
}

/** `limit`: the days that were overstepped. */
function Why({ strength, limit }: { strength: Strength; limit: number | null }) {
  return (
    <>
      <StrengthWhy strength={strength} />
      {limit !== null && (
        <p className="mt-1 text-bad">{t('relationships.seat.limit', { days: longSpan(limit) })}</p>
      )}
    </>
  );
}
