import { memo } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../../lib/model/index.ts';
import { factsOf } from '../../../lib/work/facts.ts';
import { type HealthScore, healthOf } from '../../../lib/work/health/health.ts';
import type { Weights } from '../../../lib/work/health/signal.ts';
import { signalWords } from '../../portfolio/signalWords.ts';
import { Explain } from '../../ui/Explain.tsx';
import { HealthRing } from '../../ui/HealthRing.tsx';
import { Points } from '../../ui/Points.tsx';

interface Props {
  context: Context;
  workspace: Workspace;
  weights: Weights;
  now: number;
}

/** How well the account does, by the score that the portfolio has as well, and the signals it is made of. */
export const HealthStanding = memo(function HealthStanding({ context, workspace, weights, now }: Props) {
  const health = healthOf(factsOf(context), workspace, now, weights);
  const { score } = health;
  if (score === null) return null;
  return (
    <Explain className="rounded-full" why={() => <Signals health={health} score={score} />}>
      <HealthRing health={{ score, trend: context.account.health?.trend ?? 'flat' }} />
    </Explain>
  );
});

function Signals({ health, score }: { health: HealthScore; score: number }) {
  const rows = health.signals.map(({ name, value, share, reason }) => ({
    id: name,
    name: t(`health.signals.${name}`),
    from: signalWords(reason),
    points: value === null ? t('health.notKnown') : `${Math.round(value)} · ${Math.round(share)} %`,
  }));
  return <Points title={t('health.said', { score })} rows={rows} below={t('health.how')} />;
}
