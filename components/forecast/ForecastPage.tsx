import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Chips } from '../compose/Chips.tsx';
import { ForecastFigures } from './ForecastFigures.tsx';
import type { ForecastProps } from './view.ts';
import { WhiteSpace } from './WhiteSpace.tsx';

const words = { figures: 'forecast.title', space: 'forecast.space.title' } as const;

/** The forecast’s place in the portfolio: what is to come, and where more could be sold. */
export function ForecastPage(props: ForecastProps) {
  const [shown, setShown] = useState<keyof typeof words>('figures');
  return (
    <div className="flex flex-col gap-4">
      <div className="print:hidden">
        <Chips<keyof typeof words>
          label={t('forecast.views')}
          value={shown}
          words={words}
          onValue={setShown}
        />
      </div>
      {shown === 'figures' ? <ForecastFigures {...props} /> : <WhiteSpace {...props} />}
    </div>
  );
}
