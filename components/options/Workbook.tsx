import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { AskOnce } from '../ui/AskOnce.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

export interface WorkbookView {
  name: string;
  records: number;
  /** Whether it is what Keyside is connected to now. */
  isConnected: boolean;
  /** Whether it stands beside that. */
  isBeside: boolean;
  /** The workspace that its connection would take the place of; null: none. */
  leaves: string | null;
  /** The file that it came from, where it can be written to; null: it can't. */
  file: string | null;
  /** What came of the last press. */
  said: { tone: 'plain' | 'bad'; sentence: string } | null;
}

export interface WorkbookEvents {
  connect(): void;
  beside(): void;
  writeLog(): void;
  save(): void;
  forget(): void;
}

/** The records that came from files and live in this browser. */
export function Workbook({
  name,
  records,
  isConnected,
  isBeside,
  leaves,
  file,
  said,
  on,
}: WorkbookView & { on: WorkbookEvents }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('options.workbook.title')}
      </h2>
      <p className="mb-3 text-mut [overflow-wrap:anywhere]">
        {t('options.workbook.about', records, { name })}
      </p>
      <div className="flex flex-wrap gap-2">
        {leaves !== null && !isBeside && (
          <Button look="primary" onClick={on.beside}>
            {t('options.workbook.beside', { workspace: leaves })}
          </Button>
        )}
        {!isConnected && !isBeside && (
          <Button look={leaves === null ? 'primary' : 'plain'} onClick={on.connect}>
            {t(leaves === null ? 'options.workbook.connect' : 'options.workbook.switch')}
          </Button>
        )}
        <a
          href="/import.html"
          className="rounded-lg border border-edge bg-bg px-3 py-1.5 font-semibold hover:bg-hover"
        >
          {t('options.workbook.another')}
        </a>
        <Button onClick={on.save}>{t('options.workbook.save')}</Button>
        {file !== null && <Button onClick={on.writeLog}>{t('options.workbook.writeLog')}</Button>}
        <AskOnce
          label={t('options.workbook.forget')}
          question={t('options.workbook.sure', records)}
          yes={t('options.workbook.forgetAll')}
          no={t('options.workbook.keep')}
          about={name}
          act={on.forget}
        />
      </div>
      {leaves !== null && !isBeside && (
        <p className="mt-2 text-mut text-xs [overflow-wrap:anywhere]">
          {t('options.workbook.leaves', { workspace: leaves })}
        </p>
      )}
      {file !== null && (
        <p className="mt-2 text-mut text-xs [overflow-wrap:anywhere]">
          {t('options.workbook.log', { file })}
        </p>
      )}
      <div role="status" className="mt-2">
        {said && <Notice tone={said.tone}>{said.sentence}</Notice>}
      </div>
    </section>
  );
}
