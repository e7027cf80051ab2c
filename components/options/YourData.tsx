import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface YourDataView {
  busy: boolean;
  said: { tone: 'plain' | 'bad'; sentence: string } | null;
  /** An export that was read and waits for the person's word. */
  asked: { file: string; when: string; waiting: number } | null;
  /** What there was before the last import can be had back. */
  canUndo: boolean;
  onExport(format: 'json' | 'xlsx'): void;
  onChoose(file: File): void;
  onReplace(): void;
  onKeep(): void;
  onUndo(): void;
}

/** All that Keyside holds, to be carried away and brought back. */
export function YourData({ busy, said, asked, canUndo, ...on }: YourDataView) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.data.title')}
      </h2>
      <p className="mb-3 text-mut">{t('options.data.about')}</p>
      <div className="flex flex-wrap gap-2">
        {(['xlsx', 'json'] as const).map((format) => (
          <Button key={format} aria-disabled={busy} onClick={() => busy || on.onExport(format)}>
            {t('options.data.export', { format: `.${format}` })}
          </Button>
        ))}
        <label className="cursor-pointer rounded-lg border border-edge bg-bg px-3 py-1.5 font-semibold focus-within:outline-2 focus-within:outline-acc focus-within:outline-offset-2 hover:bg-hover">
          {t('options.data.import')}
          <input
            type="file"
            accept=".json,.xlsx"
            className="sr-only"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) on.onChoose(file);
              currentTarget.value = '';
            }}
          />
        </label>
        {canUndo && <Button onClick={on.onUndo}>{t('options.data.undo')}</Button>}
      </div>
      {asked && (
        <div className="mt-3 rounded-lg border border-warn-line bg-warn-soft p-4" role="alert">
          <p className="mb-2 [overflow-wrap:anywhere]">
            {t('options.data.replace', { file: asked.file, when: asked.when })}
            {asked.waiting > 0 && ` ${t('options.data.waiting', asked.waiting)}`}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button look="primary" onClick={on.onReplace}>
              {t('options.data.yes')}
            </Button>
            <Button onClick={on.onKeep}>{t('options.data.no')}</Button>
          </div>
        </div>
      )}
      <div role="status" className="mt-2">
        {said && <Notice tone={said.tone}>{said.sentence}</Notice>}
      </div>
    </section>
  );
}
