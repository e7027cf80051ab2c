import { t } from '../../lib/i18n/index.ts';
import { AreaField } from '../compose/Fields.tsx';
import { Card } from '../portfolio/Card.tsx';
import { Button } from '../ui/Button.tsx';

interface Props {
  /** Null: nothing was written yet. */
  own: string | null;
  suggested: string;
  onOwn(summary: string | null): void;
}

/** Begins with what the figures say. What is written is kept with each key. */
export function SummaryField({ own, suggested, onOwn }: Props) {
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
        error={undefined}
        value={own ?? suggested}
        hint={own === null ? undefined : t('report.page.kept')}
        onValue={onOwn}
      />
    </Card>
  );
}
