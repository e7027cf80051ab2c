import { t } from '../../lib/i18n/index.ts';
import { standingWords } from '../outbox/standing.ts';
import type { OutboxEvents, OutboxView } from '../outbox/view.ts';
import { Button } from '../ui/Button.tsx';
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
      {shows && (
        <Button
          look="quiet"
          className="me-2 px-1 py-1 font-semibold"
          aria-label={t(isOpen ? 'panel.foot.hideSaid' : 'panel.foot.showSaid')}
          aria-expanded={isOpen}
          onClick={() => (isOpen ? on.hide() : on.show())}
        >
          {t(isOpen ? 'panel.foot.hide' : 'panel.foot.show')}
        </Button>
      )}
    </div>
  );
}
