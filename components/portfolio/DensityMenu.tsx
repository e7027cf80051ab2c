import { Rows3 } from 'lucide-react';
import { t } from '../../lib/i18n/index.ts';
import { Menu } from '../ui/Menu.tsx';
import type { PortfolioEvents, PortfolioView } from './view.ts';

interface Props {
  settings: PortfolioView['settings'];
  on: Pick<PortfolioEvents, 'settings'>;
}

/** How high a line is. */
export function DensityMenu({ settings, on }: Props) {
  return (
    <span className="ms-auto">
      <Menu
        label={t('portfolio.density.label')}
        icon={<Rows3 aria-hidden="true" className="size-4" />}
        groups={[
          (['comfortable', 'compact'] as const).map((density) => ({
            label: t(`portfolio.density.${density}`),
            checked: settings.density === density,
            press: () => on.settings({ ...settings, density }),
          })),
        ]}
      />
    </span>
  );
}
