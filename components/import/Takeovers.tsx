import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { age } from '../format/age.ts';
import { Button } from '../ui/Button.tsx';
import type { TakeoverView } from './view.ts';

interface Props {
  takeovers: readonly TakeoverView[];
  now: number;
  onUndo(id: number): void;
}

/** Files that were taken over, each to be taken back. */
export function Takeovers({ takeovers, now, onUndo }: Props) {
  const id = useId();
  if (takeovers.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 font-bold text-lg tracking-tight">
        {t('file.takeovers.title')}
      </h2>
      <ul className="divide-y divide-line rounded-xl border border-line">
        {takeovers.map((takeover) => (
          <li key={takeover.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
            <span className="min-w-0 flex-1 basis-60">
              <span className="font-semibold [overflow-wrap:anywhere]">{takeover.files.join(', ')}</span>
              <span className="block text-mut text-xs">
                {t('file.takeovers.did', {
                  added: takeover.added,
                  changed: takeover.changed,
                  when: age(Date.parse(takeover.at), now),
                })}
              </span>
              {takeover.left !== null && takeover.left > 0 && (
                <span className="block text-warn text-xs">{t('file.takeovers.left', takeover.left)}</span>
              )}
            </span>
            {takeover.undoneAt === null ? (
              <Button
                look="small"
                aria-disabled={takeover.busy}
                onClick={() => takeover.busy || onUndo(takeover.id)}
              >
                {t('file.takeovers.undo')}
              </Button>
            ) : (
              <span className="text-mut text-xs">{t('file.takeovers.undone')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
