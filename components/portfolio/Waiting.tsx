import { ListButton } from '../outbox/ListButton.tsx';
import { standingWords } from '../outbox/standing.ts';
import type { OutboxEvents, OutboxView } from '../outbox/view.ts';
import { cx } from '../ui/cx.ts';

interface Props {
  outbox: OutboxView;
  now: number;
  on: Pick<OutboxEvents, 'show' | 'hide'>;
}

/** What has not been sent yet, where there is something to say of it, and the way to all of it. */
export function Waiting({ outbox: { standing, items }, now, on }: Props) {
  const words = standingWords(standing, now);
  const isOpen = items !== null;
  const shows = words !== null || isOpen;
  return (
    <div className="flex items-center gap-1">
      <p
        role="status"
        className={cx(
          'whitespace-nowrap empty:hidden',
          (standing?.aside ?? 0) > 0 ? 'text-bad' : 'text-warn',
        )}
      >
        {words}
      </p>
      {shows && <ListButton isOpen={isOpen} on={on} className="me-2" />}
    </div>
  );
}
