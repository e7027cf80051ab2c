import { t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { restWords } from '../format/waits.ts';
import { Meter } from '../ui/Meter.tsx';

/** Progress of the first sync, or why nothing is read; later ones are quiet. The panel is usable meanwhile. */
export function SyncBar({ status, now }: { status: Status | null; now: number }) {
  const rest = status && ((isTold(status) ? restWords(status, now) : null) ?? leftOut(status));
  if (rest) return <p className="border-line border-b bg-sub px-4 py-2 text-mut text-xs">{rest}</p>;
  if (status?.sync.phase !== 'running' || !isFirstSync(status)) return null;
  const { done, total } = status.sync;
  const words = total > 0 ? t('panel.sync.of', { done, total }) : t('panel.sync.begun');
  const percent = total > 0 ? (100 * done) / total : 0;
  return (
    <div className="border-line border-b bg-sub px-4 py-2 text-mut text-xs">
      <div className="mb-1 flex justify-between gap-3">
        <span>{t('panel.sync.title')}</span>
        <span className="tabular whitespace-nowrap">{words}</span>
      </div>
      <div
        role="progressbar"
        aria-label={t('panel.sync.label')}
        aria-valuenow={Math.round(percent)}
        aria-valuetext={words}
      >
        <Meter percent={percent} />
      </div>
    </div>
  );
}

/** Of several sources one can't be had: what is shown is not all. */
function leftOut({ beside }: Status): string | null {
  const [one] = Object.values(beside);
  return one ? t('panel.sync.leftOut', { source: one.source, why: one.sentence }) : null;
}

/** Until it has ended once, "no such account" can't be said. */
export function isFirstSync({ sync: { phase, at } }: Status): boolean {
  return at === null && (phase === 'running' || phase === 'waiting' || phase === 'paused');
}

/** Where all has been read once, what the person has paused themselves, or is over in a moment, is no news. */
const isTold = (status: Status): boolean =>
  isFirstSync(status) || (status.sync.phase === 'waiting' && status.sync.waits?.why !== 'pace');
