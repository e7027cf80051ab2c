import type { Contact, ContextContact } from '../../../lib/model/index.ts';
import { cx } from '../../ui/cx.ts';
import { coverageOf } from './contacted.ts';

const shortRoles: Partial<Record<Contact['roles'][number], string>> = {
  'executive-sponsor': 'Sponsor',
  'decision-maker': 'Decision',
  champion: 'Champion',
};

/** Who is missing at a glance: the three roles that carry a deal. */
export function CoverageStrip({ contacts, now }: { contacts: readonly ContextContact[]; now: number }) {
  return (
    <dl aria-label="Last contact by role" className="mt-2 grid grid-cols-3 gap-1.5">
      {coverageOf(contacts, now).map(({ role, words, missing }) => (
        <div
          key={role}
          className={cx(
            'min-w-0 rounded-lg border px-2 py-1.5 text-2xs',
            missing ? 'border-bad-line border-dashed bg-bad-soft text-bad' : 'border-line text-mut',
          )}
        >
          <dt className="truncate">{shortRoles[role]}</dt>
          <dd className={cx('truncate font-semibold text-xs', !missing && 'text-ink')}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
