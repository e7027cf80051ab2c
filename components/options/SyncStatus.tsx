import { useId } from 'react';
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
        Accounts in this browser
      </h2>
      <p className="mb-3 text-mut">{words(status, now)}</p>
      {running && <Progress sync={status.sync} />}
      {status.problem && (
        <div className="mb-3">
          <Notice tone={status.connection === 'unreachable' ? 'warn' : 'bad'}>{status.problem}</Notice>
        </div>
      )}
      <Button onClick={onSync} aria-disabled={running}>
        {running ? 'Reading…' : 'Bring up to date'}
      </Button>
    </section>
  );
}

function Progress({ sync: { done, total } }: { sync: Status['sync'] }) {
  const percent = total > 0 ? Math.round((100 * done) / total) : 0;
  return (
    <div role="progressbar" aria-label="Reading accounts" aria-valuenow={percent} className="mb-3">
      <Meter percent={percent} />
    </div>
  );
}

function words({ sync }: Status, now: number): string {
  const number = (n: number) => n.toLocaleString('en-GB');
  if (sync.phase === 'running' && sync.total > 0)
    return `Reading ${number(sync.done)} of ${number(sync.total)}.`;
  if (sync.phase === 'running') return 'Reading…';
  if (sync.at === null) return 'Not read yet.';
  return `${sync.phase === 'failed' ? 'The last attempt failed. ' : ''}Up to date as of ${age(sync.at, now)}.`;
}
