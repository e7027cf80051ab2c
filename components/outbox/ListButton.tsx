import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import type { OutboxEvents } from './view.ts';

interface Props {
  isOpen: boolean;
  on: Pick<OutboxEvents, 'show' | 'hide'>;
  className?: string;
}

/** Opens the list of what waits, and puts it away. */
export function ListButton({ isOpen, on, className = '' }: Props) {
  return (
    <Button
      look="quiet"
      className={`${className} px-1 py-1 font-semibold`}
      aria-label={t(isOpen ? 'panel.foot.hideSaid' : 'panel.foot.showSaid')}
      aria-expanded={isOpen}
      onClick={() => (isOpen ? on.hide() : on.show())}
    >
      {t(isOpen ? 'panel.foot.hide' : 'panel.foot.show')}
    </Button>
  );
}
