import { t } from '../../../lib/i18n/index.ts';
import { Cases } from '../../panel/account/Cases.tsx';
import { Interactions } from '../../panel/account/Interactions.tsx';
import { Notes } from '../../panel/account/Notes.tsx';
import { Promises } from '../../panel/account/Promises.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../Card.tsx';
import { HealthBar } from '../HealthBar.tsx';
import { HealthSignals } from '../HealthSignals.tsx';
import { HealthTrend } from '../HealthTrend.tsx';
import { scoresOf } from '../scores.ts';
import type { PartProps } from './parts.tsx';

/** How the account does and what happened lately. */
export function Overview({ row, view, data, context, now, on }: PartProps) {
  const { settings, compose } = view;
  const add = (kind: 'note' | 'task') =>
    compose.offers.includes(kind) && (
      <Button look="quiet" onClick={() => on.write.open(kind)}>
        {t(`compose.form.${kind}.new`)}
      </Button>
    );
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(22rem,1fr))] items-start gap-4 max-[640px]:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-4">
        <Card
          title={t('health.title')}
          aside={<HealthBar score={row.health.score} trend={row.facts.account.health?.trend ?? null} />}
        >
          <HealthSignals
            health={row.health}
            weights={settings.weights}
            onWeigh={(weights) => on.settings({ ...settings, weights })}
          />
        </Card>
        <HealthTrend series={scoresOf(data.weeks, row.id, settings.weights)} now={now} />
      </div>
      <div className="min-w-0 overflow-clip rounded-xl border border-line bg-bg">
        <Promises context={context} now={now} add={add('task')} />
        <Cases context={context} now={now} />
        <Interactions context={context} now={now} />
        <Notes context={context} now={now} add={add('note')} />
      </div>
    </div>
  );
}
