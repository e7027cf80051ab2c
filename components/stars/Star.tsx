import { Star as Drawn } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import type { Id } from '../../lib/model/index.ts';
import { type StarKind, starKey } from '../../lib/work/report/stars.ts';
import { cx } from '../ui/cx.ts';
import { useStarsHere } from './stars.ts';

interface Props {
  kind: StarKind;
  id: Id;
  /** What it is, for those who hear the button by itself. */
  name: string;
}

/** Puts a record into the next report of its account; pressed again, takes it out. */
export function Star({ kind, id, name }: Props) {
  const stars = useStarsHere();
  if (!stars) return null;
  const isOn = stars.has.has(starKey({ kind, id }));
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={t('report.star.label', { name })}
      title={t(isOn ? 'report.star.off' : 'report.star.on')}
      onClick={() => stars.toggle(kind, id)}
      className={cx(
        'grid size-6 shrink-0 place-items-center rounded-lg hover:bg-hover hover:text-ink print:hidden',
        isOn ? 'text-warn' : 'text-faint',
      )}
    >
      <Drawn aria-hidden="true" className={cx('size-3.5', isOn && 'fill-current')} />
    </button>
  );
}
