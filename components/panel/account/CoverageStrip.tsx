import { type Key, t } from '../../../lib/i18n/index.ts';
import type { Contact, ContextContact } from '../../../lib/model/index.ts';
import { roleWords } from '../../format/words.ts';
import { cx } from '../../ui/cx.ts';
import { coverageOf } from './contacted.ts';

const shortRoles: Partial<Record<Contact['roles'][number], Key>> = {
  'executive-sponsor': 'format.role.executiveSponsor',
  'decision-maker': 'panel.coverage.decision',
  champion: 'format.role.champion',
};

/** Who is missing at a glance: the three roles that carry a deal. */
export function CoverageStrip({ contacts, now }: { contacts: readonly ContextContact[]; now: number }) {
  return (
    <dl aria-label={t('panel.coverage.title')} className="mt-2 grid grid-cols-3 gap-1.5">
      {coverageOf(contacts, now).map(({ role, words, missing }) => (
        <div
          key={role}
          className={cx(
            'min-w-0 rounded-lg border px-2 py-1.5 text-2xs',
            missing ? 'border-bad-line border-dashed bg-bad-soft text-bad' : 'border-line text-mut',
          )}
        >
          <dt className="truncate">{t(shortRoles[role] ?? roleWords[role])}</dt>
          <dd className={cx('truncate font-semibold text-xs', !missing && 'text-ink')}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
