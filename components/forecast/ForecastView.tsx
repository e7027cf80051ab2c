import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Chips } from '../compose/Chips.tsx';
import { ForecastPage } from './ForecastPage.tsx';
import type { ForecastProps } from './view.ts';
import { WhiteSpace } from './WhiteSpace.tsx';

const words = { figures: 'forecast.title', space: 'forecast.space.title' } as const;

/** The forecast’s place in the portfolio: what is to come, and where more could be sold. */
export function ForecastView(props: ForecastProps) {
  const [shown, setShown] = useState<keyof typeof words>('figures');
  return (
    <div className="mx-auto flex max-w-330 flex-col gap-4 px-6 py-5 max-[640px]:px-3">
      <h1 className="sr-only">{t(words[shown])}</h1>
      <div className="print:hidden">
        <Chips<keyof typeof words>
          label={t('forecast.views')}
          value={shown}
          words={words}
          onValue={setShown}
        />
      </div>
      {shown === 'figures' ? <ForecastPage {...props} /> : <WhiteSpace {...props} />}
    </div>
  );
}
