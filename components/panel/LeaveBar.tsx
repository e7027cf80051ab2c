import { useEffect, useId, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
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
    <section aria-label="Before it moves" className="border-line border-t bg-acc-soft px-4 py-3 text-xs">
      <p id={id}>
        Only you can open your browser’s sidebar.{' '}
        {key && (
          <>
            Press <kbd className="rounded border border-edge bg-bg px-1 font-semibold">{key}</kbd>, or use
          </>
        )}
        {key ? ' ' : 'Use '}
        Keyside’s button in the toolbar.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button ref={move} look="primary" aria-describedby={id} onClick={on.leave}>
          Move it there
        </Button>
        <Button onClick={on.stay}>Keep it in the page</Button>
      </div>
    </section>
  );
}
