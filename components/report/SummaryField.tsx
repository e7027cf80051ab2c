import { t } from '../../lib/i18n/index.ts';
import { AreaField } from '../compose/Fields.tsx';
import { Card } from '../portfolio/Card.tsx';
import { Button } from '../ui/Button.tsx';
import type { ReportsView } from './view.ts';

interface Props {
  /** Null: nothing was written yet. */
  own: string | null;
  suggested: string;
  kept: ReportsView['kept'];
  onOwn(summary: string | null): void;
}

/** Begins with what the figures say. What is written is kept with each key. */
export function SummaryField({ own, suggested, kept, onOwn }: Props) {
  return (
    <Card
      title={t('report.section.summary')}
      aside={
        own !== null && (
          <Button look="quiet" className="text-xs" onClick={() => onOwn(null)}>
            {t('report.page.suggested')}
          </Button>
        )
      }
    >
      <AreaField
        label={t('report.page.summary')}
        error={kept === 'not-kept' ? t('compose.kept.notKept') : undefined}
        value={own ?? suggested}
        hint={own !== null && <Safe kept={kept} />}
        onValue={onOwn}
      />
    </Card>
  );
}

/** Takes its room while it is not true yet, so that nothing jumps with each key. */
function Safe({ kept }: Pick<Props, 'kept'>) {
  return <span className={kept === 'keeping' ? 'invisible' : ''}>{t('report.page.kept')}</span>;
}
