import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Leaving } from './Leaving.tsx';
import { Preview } from './Preview.tsx';
import type { Choices, LeadView, PreviewView, Then } from './view.ts';

interface Props {
  preview: PreviewView;
  choices: Choices;
  /** What Keyside is connected to and may leave; null: nothing, or the workbook itself. */
  lead: LeadView | null;
  onChoose(choices: Choices): void;
  onTake(then: Then): void;
  onBack(): void;
}

/** The last look before a file is taken over. */
export function PreviewStep({ preview, choices, lead, onChoose, onTake, onBack }: Props) {
  const anything = Object.values(preview.counts).some(({ added, changed }) => added + changed > 0);
  const asks = lead !== null && lead.book !== 'beside' && anything;
  return (
    <>
      {asks && <Leaving {...lead} />}
      <Preview preview={preview} choices={choices} onChoose={onChoose} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-bg py-3">
        {asks ? (
          <Ways lead={lead} onTake={onTake} />
        ) : (
          <Button
            look="primary"
            aria-disabled={!anything}
            onClick={() => anything && onTake(lead ? 'stay' : 'switch')}
          >
            {t('file.preview.take')}
          </Button>
        )}
        <Button onClick={onBack}>{t('file.preview.back')}</Button>
      </div>
    </>
  );
}

/** What leaves nothing behind comes first. */
function Ways({ lead, onTake }: { lead: LeadView; onTake(then: Then): void }) {
  const mayStand = lead.book === 'may';
  return (
    <>
      {mayStand && (
        <Button look="primary" onClick={() => onTake('beside')}>
          {t('file.server.takeBeside', { workspace: lead.workspace })}
        </Button>
      )}
      <Button look={mayStand ? 'plain' : 'primary'} onClick={() => onTake('switch')}>
        {t('file.server.takeAndSwitch')}
      </Button>
      <Button onClick={() => onTake('stay')}>{t('file.server.takeAndStay')}</Button>
    </>
  );
}
