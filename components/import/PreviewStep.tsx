import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Leaving } from './Leaving.tsx';
import { Preview } from './Preview.tsx';
import type { Choices, PreviewView, ServerView } from './view.ts';

interface Props {
  preview: PreviewView;
  choices: Choices;
  /** What Keyside is connected to and would leave; null: no server. */
  server: ServerView | null;
  onChoose(choices: Choices): void;
  /** `stays`: connected to the server, with the file's records put by. */
  onTake(stays: boolean): void;
  onBack(): void;
}

/** The last look before a file is taken over. */
export function PreviewStep({ preview, choices, server, onChoose, onTake, onBack }: Props) {
  const anything = Object.values(preview.counts).some(({ added, changed }) => added + changed > 0);
  const leaves = server !== null && anything;
  return (
    <>
      {leaves && <Leaving {...server} />}
      <Preview preview={preview} choices={choices} onChoose={onChoose} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-bg py-3">
        <Button look="primary" aria-disabled={!anything} onClick={() => anything && onTake(false)}>
          {t(leaves ? 'file.server.takeAndSwitch' : 'file.preview.take')}
        </Button>
        {leaves && <Button onClick={() => onTake(true)}>{t('file.server.takeAndStay')}</Button>}
        <Button onClick={onBack}>{t('file.preview.back')}</Button>
      </div>
    </>
  );
}
