import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { StrengthFormula } from './StrengthFormula.tsx';

/** How strength is worked out, over whatever it was asked from. */
export function FormulaDialog({ close }: { close(): void }) {
  return (
    <Dialog
      title={t('relationships.formula.link')}
      close={close}
      foot={
        <Button look="primary" data-start onClick={close}>
          {t('relationships.formula.close')}
        </Button>
      }
    >
      <StrengthFormula />
    </Dialog>
  );
}
