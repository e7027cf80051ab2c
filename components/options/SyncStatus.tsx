import { useId } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { age } from '../format/age.ts';
import { restWords } from '../format/waits.ts';
import { Button } from '../ui/Button.tsx';
import { Meter } from '../ui/Meter.tsx';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  status: Status;
  now: number;
  on: {
    sync(): void;
    pause(): void;
    resume(): void;
  };
}

/** How far the list of accounts in this browser is up to date. */
export function SyncStatus({ status, now, on }: Props) {
  const id = useId();
  const { phase } = status.sync;
  const running = phase === 'running';
  const rest = restWords(status, now);
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.accounts')}
      </h2>
      <p className="mb-3 text-mut">{words(status, now)}</p>
      {(running || (rest && status.sync.total > status.sync.done)) && <Progress sync={status.sync} />}
      {rest && (
        <div className="mb-3">
          <Notice tone={phase === 'paused' ? 'plain' : 'warn'}>{rest}</Notice>
        </div>
      )}
      {status.problem && (
        <div className="mb-3">
          <Notice tone={status.connection === 'unreachable' ? 'warn' : 'bad'}>{status.problem}</Notice>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {phase === 'paused' ? (
          <Button look="primary" onClick={on.resume}>
            {t('options.goOn')}
          </Button>
        ) : (
          <>
            <Button onClick={on.sync} aria-disabled={running}>
              {t(labels[phase] ?? 'options.bringUpToDate')}
            </Button>
            {(running || phase === 'waiting') && <Button onClick={on.pause}>{t('options.pause')}</Button>}
          </>
        )}
      </div>
    </section>
  );
}

const labels: Readonly<Partial<Record<Status['sync']['phase'], Key>>> = {
  running: 'options.reading',
  waiting: 'options.tryNow',
};

function Progress({ sync: { done, total } }: { sync: Status['sync'] }) {
  const percent = total > 0 ? Math.round((100 * done) / total) : 0;
  return (
    <div role="progressbar" aria-label={t('options.readingLabel')} aria-valuenow={percent} className="mb-3">
      <Meter percent={percent} />
    </div>
  );
}

function words({ sync: { phase, done, total, at } }: Status, now: number): string {
  if (phase === 'running' && total > 0) return t('options.readingOf', { done, total });
  if (phase === 'running') return t('options.reading');
  if ((phase === 'paused' || phase === 'waiting') && total > done)
    return t('options.pausedOf', { done, total });
  if (at === null) return t('options.notRead');
  const known = phase === 'failed' ? 'options.failedUpToDate' : 'options.upToDate';
  return t(known, { age: age(at, now) });
}
