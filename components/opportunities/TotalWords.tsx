import { t } from '../../lib/i18n/index.ts';
import type { Opportunity } from '../../lib/model/index.ts';
import { dayOf } from '../../lib/work/forecast/quarters.ts';
import { totalOf } from '../../lib/work/forecast/total.ts';
import { shortMoney, totals } from '../format/money.ts';
import { Explain } from '../ui/Explain.tsx';
import { useEditing } from './editing.ts';
import { rateWords } from './words.ts';

interface Props {
  opportunities: readonly Opportunity[];
  /** There are more than these: the sum is a lower bound, and says so. */
  more: boolean;
}

/** What they come to: converted amounts are marked, and explained by their rates; what has no rate stands beside. */
export function TotalWords({ opportunities, more }: Props) {
  const { workspace, now } = useEditing();
  const { sum, converted, apart } = totalOf(opportunities, workspace, dayOf(now));
  const about = converted.length > 0;
  const sums = [
    ...(sum ? [about ? t('opportunities.about', { sum: shortMoney(sum) }) : shortMoney(sum)] : []),
    ...totals(apart).map(shortMoney),
  ].join(' · ');
  if (!sums) return null;
  const words = more ? t('panel.opportunities.atLeast', { sum: sums }) : sums;
  if (!about) return words;
  return (
    <Explain
      why={() => (
        <>
          <p>{t('opportunities.convertedBy')}</p>
          <ul className="tabular mt-1">
            {converted.map(({ from, to }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be alike, and none is ever moved.
              <li key={at}>{rateWords(from, to, now)}</li>
            ))}
          </ul>
        </>
      )}
    >
      {words}
    </Explain>
  );
}
