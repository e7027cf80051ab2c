import { t } from '../../lib/i18n/index.ts';
import type { Takeover } from '../../lib/model/index.ts';
import { Button } from '../ui/Button.tsx';
import type { ServerView } from './view.ts';

interface Props {
  takeover: Takeover;
  isUndone: boolean;
  /** The server that the person has stayed connected to; null: the records are shown. */
  stayed: ServerView | null;
  onUndo(): void;
  onAnother(): void;
}

/** What a file did, and the way back. */
export function Done({ takeover: { added, changed }, isUndone, stayed, onUndo, onAnother }: Props) {
  const title = stayed ? 'file.done.apart' : 'file.done.title';
  return (
    <section className="flex max-w-160 flex-col gap-3" aria-live="polite">
      <h2 className="font-bold text-lg tracking-tight">{t(isUndone ? 'file.takeovers.undone' : title)}</h2>
      <p>{t('file.done.did', { added, changed })}</p>
      {stayed && <p>{t('file.done.stayed', { workspace: stayed.workspace })}</p>}
      <p className="text-mut text-xs">{t('file.done.kept')}</p>
      <div className="flex flex-wrap gap-2">
        <a
          href={stayed ? '/options.html' : '/portfolio.html'}
          className="rounded-lg border border-acc bg-acc px-3 py-1.5 font-semibold text-bg hover:border-acc-strong hover:bg-acc-strong"
        >
          {t(stayed ? 'file.done.settings' : 'file.done.portfolio')}
        </a>
        {!isUndone && <Button onClick={onUndo}>{t('file.done.undo')}</Button>}
        <Button onClick={onAnother}>{t('file.another')}</Button>
      </div>
    </section>
  );
}
