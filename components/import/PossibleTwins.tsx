import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { kindLabel } from '../../lib/import/index.ts';
import type { PreviewView } from './view.ts';

/** Records of the file that may be one: they are taken as they are, and named. */
export function PossibleTwins({ possible }: Pick<PreviewView, 'possible'>) {
  const id = useId();
  if (possible.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold">
        {t('file.twins.title', possible.length)}
      </h3>
      <p className="mb-2 text-mut text-xs">{t('file.twins.about')}</p>
      <ul className="text-xs">
        {possible.slice(0, MOST).map(({ kind, name, one, other }) => (
          <li key={`${kind} ${other.sheet} ${other.row} ${one.sheet} ${one.row}`}>
            <span className="font-semibold">{name}</span>{' '}
            <span className="text-mut">
              {kindLabel(kind)} · {t('file.preview.where', { ...one })} ·{' '}
              {t('file.preview.where', { ...other })}
            </span>
          </li>
        ))}
      </ul>
      {possible.length > MOST && <p className="text-mut text-xs">{t('file.more', possible.length - MOST)}</p>}
    </section>
  );
}

const MOST = 20;
