import { t } from '../../lib/i18n/index.ts';
import type { OpenForm } from './view.ts';
import { hasWords } from './words.ts';

/** Whether what is typed is safe. Quiet while all is well: nobody wants to hear of it with every letter. */
export function Kept({ open }: { open: OpenForm }) {
  if (open.saving) return <span className="text-mut text-xs">{t('compose.kept.saving')}</span>;
  if (open.kept === 'not-kept')
    return (
      <p role="alert" className="order-first w-full text-bad text-xs">
        {t('compose.kept.notKept')}
      </p>
    );
  if (!hasWords(open)) return null;
  return (
    <span className="text-faint text-xs" title={t('compose.kept.safe')}>
      {t(`compose.kept.${open.kept}`)}
    </span>
  );
}
