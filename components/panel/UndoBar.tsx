import { X } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import type { PanelEvents, Undo } from './view.ts';

/** Stays until it is used or put away: whoever reads slowly has as much time as they need. */
export function UndoBar({ undo, on }: { undo: Undo | null; on: Pick<PanelEvents, 'undo' | 'dismissUndo'> }) {
  return (
    <div role="status">
      {undo && (
        <div className="flex items-center gap-2 border-line border-t bg-acc-soft py-1 ps-4 pe-2 text-xs">
          <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">{undo.sentence}</p>
          {!undo.final && (
            <Button look="quiet" className="p-1 font-semibold" onClick={on.undo}>
              {t('panel.undo.undo')}
            </Button>
          )}
          <Button look="icon" aria-label={t('panel.undo.away')} onClick={on.dismissUndo}>
            <X aria-hidden="true" className="size-3.5" />
          </Button>
        </div>
      )}
    </div>
  );
}
