import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import type { Mark } from './view.ts';

/** How a record stands that the source has not confirmed; what was refused leads to the outbox, where it is decided. */
export function MarkWord({ mark, show }: { mark: Mark; show(): void }) {
  if (mark === 'aside')
    return (
      <Button look="quiet" title={t('outbox.mark.refused')} onClick={() => show()}>
        <b className="font-semibold text-2xs text-bad">{t('outbox.state.aside')}</b>
      </Button>
    );
  return (
    <span title={t('outbox.mark.safe')} className="shrink-0 whitespace-nowrap text-2xs text-mut italic">
      {t(`outbox.state.${mark}`)}
    </span>
  );
}
