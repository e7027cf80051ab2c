import { useCallback, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import { OpenPopover } from '../ui/Popover.tsx';
import { HealthBar } from './HealthBar.tsx';
import { HealthSignals } from './HealthSignals.tsx';
import type { PortfolioEvents, PortfolioView } from './view.ts';

interface Asked {
  id: string;
  opener: HTMLElement;
}

/** One small window for the health of whichever line was pressed; the score in it moves with the weights. */
export function useHealthPopup(
  rows: readonly Row[],
  settings: PortfolioView['settings'],
  on: Pick<PortfolioEvents, 'settings'>,
) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const row = asked && rows.find(({ id }) => id === asked.id);
  const ask = useCallback((of: Row, opener: HTMLElement) => {
    setAsked((before) => (before?.opener === opener ? null : { id: of.id, opener }));
  }, []);
  const popup = row && (
    <OpenPopover
      opener={asked.opener}
      label={t('health.of', { name: row.facts.account.name })}
      close={() => setAsked(null)}
    >
      <div className="mb-2 flex items-baseline justify-between gap-6">
        <h2 className="font-bold">{t('health.of', { name: row.facts.account.name })}</h2>
        <HealthBar score={row.health.score} trend={null} />
      </div>
      <HealthSignals
        health={row.health}
        weights={settings.weights}
        onWeigh={(weights) => on.settings({ ...settings, weights })}
      />
    </OpenPopover>
  );
  return { ask, popup };
}
