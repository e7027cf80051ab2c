import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Mapping } from '../../lib/import/index.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { remarkWords } from './remarkWords.ts';
import { SheetCard } from './SheetCard.tsx';
import type { FileRead, Who } from './view.ts';
import { WhoForm } from './WhoForm.tsx';

interface Props {
  file: string;
  read: FileRead;
  mapping: Mapping;
  /** Null: whose records these are is known. */
  who: { who: Who; errors: Partial<Record<keyof Who, string>>; onChange(who: Who): void } | null;
  onChange(mapping: Mapping): void;
  onNext(): void;
  onAnother(): void;
}

/** What the columns of a file are taken for, for the person to correct. */
export function ColumnsStep({ file, read, mapping, who, onChange, onNext, onAnother }: Props) {
  const id = useId();
  const anyUsed = mapping.sheets.some(({ use }) => use);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <div>
        <h2 id={id} className="font-bold text-lg tracking-tight [overflow-wrap:anywhere]">
          {t('file.columns.title', { file })}
        </h2>
        <p className="max-w-160 text-mut">{t('file.columns.about')}</p>
      </div>
      {read.remarks.map(({ file: of, remark }) => (
        <Notice key={`${of} ${JSON.stringify(remark)}`} tone="plain">
          {remarkWords(of, remark)}
        </Notice>
      ))}
      {who && <WhoForm {...who} />}
      {mapping.sheets.map((sheet, at) => {
        const report = read.recognition.reports[at];
        return (
          report && (
            <SheetCard
              key={sheet.sheet}
              mapping={sheet}
              report={report}
              onChange={(next) =>
                onChange({ ...mapping, sheets: mapping.sheets.map((one, i) => (i === at ? next : one)) })
              }
            />
          )
        );
      })}
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-bg py-3">
        <Button look="primary" aria-disabled={!anyUsed} onClick={() => anyUsed && onNext()}>
          {t('file.next')}
        </Button>
        <Button onClick={onAnother}>{t('file.another')}</Button>
      </div>
    </section>
  );
}
