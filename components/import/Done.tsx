import { t } from '../../lib/i18n/index.ts';
import type { Takeover } from '../../lib/model/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { DoneView } from './view.ts';

interface Props {
  takeover: Takeover;
  done: DoneView;
  isUndone: boolean;
  onUndo(): void;
  onAnother(): void;
}

/** What a file did, and the way back. */
export function Done({ takeover: { added, changed }, done, isUndone, onUndo, onAnother }: Props) {
  const isApart = done.shown === 'apart';
  const title = isApart ? 'file.done.apart' : 'file.done.title';
  return (
    <section className="flex max-w-160 flex-col gap-3" aria-live="polite">
      <h2 className="font-bold text-lg tracking-tight">{t(isUndone ? 'file.takeovers.undone' : title)}</h2>
      <p>{t('file.done.did', { added, changed })}</p>
      {done.problem !== null && <Notice tone="bad">{done.problem}</Notice>}
      {done.shown === 'apart' && <p>{t('file.done.stayed', { workspace: done.workspace })}</p>}
      {done.shown === 'beside' && <p>{t('file.done.beside', { workspace: done.workspace })}</p>}
      <p className="text-mut text-xs">{t('file.done.kept')}</p>
      <div className="flex flex-wrap gap-2">
        <a
          href={isApart ? '/options.html' : '/portfolio.html'}
          className="rounded-lg border border-acc bg-acc px-3 py-1.5 font-semibold text-bg hover:border-acc-strong hover:bg-acc-strong"
        >
          {t(isApart ? 'file.done.settings' : 'file.done.portfolio')}
        </a>
        {!isUndone && <Button onClick={onUndo}>{t('file.done.undo')}</Button>}
        <Button onClick={onAnother}>{t('file.another')}</Button>
      </div>
    </section>
  );
}
