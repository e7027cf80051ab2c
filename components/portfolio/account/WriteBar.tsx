import { t } from '../../../lib/i18n/index.ts';
import { Openers } from '../../compose/Openers.tsx';
import type { ComposeEvents, ComposeView } from '../../compose/view.ts';
import { Button } from '../../ui/Button.tsx';

/** What can be written on the account, whichever of its parts is shown. */
export function WriteBar({ compose, on }: { compose: ComposeView; on: ComposeEvents }) {
  const { offers, readOnly } = compose;
  if (offers.length === 0) return readOnly && <p className="text-mut text-xs">{readOnly}</p>;
  const note = offers.includes('note') && (
    <Button look="small" data-write aria-keyshortcuts="n" onClick={() => on.open('note')}>
      {t('compose.form.note.new')}
    </Button>
  );
  return (
    <section aria-label={t('compose.title')}>
      <Openers compose={compose} first={note} on={on} />
    </section>
  );
}
