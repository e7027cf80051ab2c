import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Preview } from './Preview.tsx';
import type { Choices, PreviewView } from './view.ts';

interface Props {
  preview: PreviewView;
  choices: Choices;
  onChoose(choices: Choices): void;
  onTake(): void;
  onBack(): void;
}

/** The last look before a file is taken over. */
export function PreviewStep({ preview, choices, onChoose, onTake, onBack }: Props) {
  const anything = Object.values(preview.counts).some(({ added, changed }) => added + changed > 0);
  return (
    <>
      <Preview preview={preview} choices={choices} onChoose={onChoose} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-bg py-3">
        <Button look="primary" aria-disabled={!anything} onClick={() => anything && onTake()}>
          {t('file.preview.take')}
        </Button>
        <Button onClick={onBack}>{t('file.preview.back')}</Button>
      </div>
    </>
  );
}
