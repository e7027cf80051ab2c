import { useEffect, useId, useRef } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Sentence } from '../ui/Sentence.tsx';
import type { Leave, PanelEvents } from './view.ts';

/** Before the panel leaves the page: how it is opened from then on. It stands where the menu was pressed. */
export function LeaveBar({ leave, on }: { leave: Leave | null; on: PanelEvents }) {
  return leave && <Ask leave={leave} on={on} />;
}

function Ask({ leave: { key }, on }: { leave: Leave; on: PanelEvents }) {
  const id = useId();
  const move = useRef<HTMLButtonElement>(null);
  useEffect(() => move.current?.focus(), []);
  return (
    <section
      aria-label={t('panel.leave.title')}
      className="border-line border-t bg-acc-soft px-4 py-3 text-xs"
    >
      <p id={id}>
        {key ? (
          <Sentence
            of="panel.leave.withKey"
            values={{ key: <kbd className="rounded border border-edge bg-bg px-1 font-semibold">{key}</kbd> }}
          />
        ) : (
          t('panel.leave.withButton')
        )}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button ref={move} look="primary" aria-describedby={id} onClick={on.leave}>
          {t('panel.leave.move')}
        </Button>
        <Button onClick={on.stay}>{t('panel.leave.stay')}</Button>
      </div>
    </section>
  );
}
