import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  /** Why the last file could not be read; null: none failed. */
  problem: { file: string; sentence: string } | null;
  /** Whether the browser can open files so that they can be written back. */
  canWriteBack: boolean;
  onFiles(files: readonly File[]): void;
  /** The browser's own window for files that can be written back. */
  onOpen(): void;
}

/** A file is dropped or chosen; nothing is taken over before it was seen. */
export function Choose({ problem, canWriteBack, onFiles, onOpen }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="font-bold text-lg tracking-tight">
        {t('file.choose.title')}
      </h2>
      <p className="max-w-160 text-mut">{t('file.choose.about')}</p>
      {problem && (
        <div role="alert">
          <Notice tone="bad">
            <b>{problem.file}</b> {problem.sentence}
          </Notice>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the buttons in it do the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex flex-col items-center gap-3 rounded-xl border-2 border-dashed px-6 py-12 text-center',
          over ? 'border-acc bg-acc-soft' : 'border-edge bg-sub',
        )}
      >
        <FileSpreadsheet aria-hidden className="size-8 text-mut" />
        <p className="font-semibold">{t('file.choose.drop')}</p>
        <div className="flex flex-wrap justify-center gap-2">
          {canWriteBack && (
            <Button look="primary" onClick={onOpen}>
              {t('file.choose.open')}
            </Button>
          )}
          <FileButton primary={!canWriteBack} onFiles={onFiles} />
        </div>
        <p className="max-w-120 text-mut text-xs">{t('file.choose.kinds')}</p>
      </div>
      {canWriteBack && <p className="max-w-160 text-mut text-xs">{t('file.choose.writeBack')}</p>}
    </section>
  );
}

/** The input is the button: it is reached and pressed by keys as any other. */
function FileButton({ primary, onFiles }: { primary: boolean; onFiles(files: readonly File[]): void }) {
  return (
    <label
      className={cx(
        'cursor-pointer rounded-lg border px-3 py-1.5 font-semibold focus-within:outline-2 focus-within:outline-acc focus-within:outline-offset-2',
        primary
          ? 'border-acc bg-acc text-bg hover:border-acc-strong hover:bg-acc-strong'
          : 'border-edge bg-bg text-ink hover:bg-hover',
      )}
    >
      {t('file.choose.copy')}
      <input
        type="file"
        multiple
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        className="sr-only"
        onChange={({ currentTarget }) => {
          if (currentTarget.files?.length) onFiles([...currentTarget.files]);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
