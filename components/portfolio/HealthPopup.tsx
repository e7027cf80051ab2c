import { useCallback, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Row } from '../../lib/work/portfolio/row.ts';
import { Popup } from '../ui/Popup.tsx';
import { HealthBar } from './HealthBar.tsx';
import { HealthSignals } from './HealthSignals.tsx';
import type { PortfolioEvents, PortfolioView } from './view.ts';

interface Asked {
  id: string;
  anchor: HTMLElement;
}

/** One small window for the health of whichever line was pressed; the score in it moves with the weights. */
export function useHealthPopup(
  rows: readonly Row[],
  settings: PortfolioView['settings'],
  on: Pick<PortfolioEvents, 'settings'>,
) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const row = asked && rows.find(({ id }) => id === asked.id);
  const ask = useCallback((of: Row, anchor: HTMLElement) => setAsked({ id: of.id, anchor }), []);
  const popup = row && (
    <Popup
      anchor={asked.anchor}
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
    </Popup>
  );
  return { ask, popup };
}
