import { t } from '../../lib/i18n/index.ts';
import type { ContextContact } from '../../lib/model/index.ts';
import { isQuiet } from '../../lib/work/relationships/coverage.ts';
import { ago, daysSince, shortSpan } from '../format/days.ts';
import { cx } from '../ui/cx.ts';
import { Explain } from '../ui/Explain.tsx';
import { useMapEvents } from './map-context.ts';
import { RoleChip } from './RoleChip.tsx';
import { StrengthMark, StrengthWhy } from './StrengthMark.tsx';

/** Role, how close we are and when we last spoke, in the line under a name. */
export function PersonStanding({ contact, reachable }: { contact: ContextContact; reachable: boolean }) {
  const { strengths, terms, now } = useMapEvents();
  const strength = strengths.get(contact.id);
  const { lastContactAt } = contact;
  const days = lastContactAt === null ? null : daysSince(lastContactAt, now);
  const spoken =
    days === null ? t('panel.people.neverInTouch') : t('panel.people.lastContact', { when: ago(days) });
  return (
    <div className="flex items-center gap-2 text-2xs">
      <span className="min-w-0 flex-1 truncate">
        <RoleChip contact={contact} />
      </span>
      {strength && (
        <Explain
          tabIndex={reachable ? 0 : -1}
          className="flex items-center gap-2 whitespace-nowrap text-mut"
          why={() => <StrengthWhy strength={strength} />}
        >
          <span className="sr-only">{spoken}. </span>
          <span
            aria-hidden="true"
            className={cx('tabular', isQuiet(contact, terms, now) && 'font-semibold text-bad')}
          >
            {days === null ? '–' : shortSpan(days)}
          </span>
          <StrengthMark {...strength} />
        </Explain>
      )}
    </div>
  );
}
