import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Status } from '../../lib/messages/view.ts';
import { age } from '../format/age.ts';
import { Button } from '../ui/Button.tsx';
import { Meter } from '../ui/Meter.tsx';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  status: Status;
  now: number;
  onSync(): void;
}

/** How far the list of accounts in this browser is up to date. */
export function SyncStatus({ status, now, onSync }: Props) {
  const id = useId();
  const running = status.sync.phase === 'running';
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.accounts')}
      </h2>
      <p className="mb-3 text-mut">{words(status, now)}</p>
      {running && <Progress sync={status.sync} />}
      {status.problem && (
        <div className="mb-3">
          <Notice tone={status.connection === 'unreachable' ? 'warn' : 'bad'}>{status.problem}</Notice>
        </div>
      )}
      <Button onClick={onSync} aria-disabled={running}>
        {t(running ? 'options.reading' : 'options.bringUpToDate')}
      </Button>
    </section>
  );
}

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
  if (at === null) return t('options.notRead');
  const known = phase === 'failed' ? 'options.failedUpToDate' : 'options.upToDate';
  return t(known, { age: age(at, now) });
}
