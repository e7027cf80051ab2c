import { type Key, t } from '../../lib/i18n/index.ts';
import type { Converted } from '../../lib/work/forecast/convert.ts';
import type { Entry } from '../../lib/work/forecast/entries.ts';
import { type Sum, type TargetSum, weightedOf } from '../../lib/work/forecast/figures.ts';
import { money, shortMoney } from '../format/money.ts';
import { useEditing } from '../opportunities/editing.ts';
import { rateWords } from '../opportunities/words.ts';
import { Explain } from '../ui/Explain.tsx';
import { periodWords } from './words.ts';

const MOST = 6;

interface Props {
  sum: Sum;
  /** What the figure is, in a sentence. */
  meaning: Key;
  /** Each by its chance. */
  weighted?: boolean;
  className?: string;
}

/** A figure with what it is the sum of. One with a converted amount in it is marked as about so much. */
export function SumFigure({ sum, meaning, weighted = false, className }: Props) {
  const { workspace } = useEditing();
  const words = shortMoney({ amount: sum.amount, currency: workspace.currency });
  const [...largest] = sum.of;
  largest.sort((a, b) => (b.money?.amount ?? 0) - (a.money?.amount ?? 0));
  return (
    <Explain
      className={className ?? 'tabular'}
      why={() => (
        <>
          <p>{t(meaning)}</p>
          <ul className="tabular mt-1 flex flex-col gap-1">
            {largest.slice(0, MOST).map((entry) => (
              <EntryLine key={entry.opportunity.id} entry={entry} weighted={weighted} />
            ))}
          </ul>
          {largest.length > MOST && (
            <p className="mt-1 text-mut">{t('forecast.andMore', { n: largest.length - MOST })}</p>
          )}
        </>
      )}
    >
      {about(words, isConverted(sum.of))}
    </Explain>
  );
}

function EntryLine({ entry, weighted }: { entry: Entry; weighted: boolean }) {
  const { now, workspace } = useEditing();
  const { opportunity, account, money: converted } = entry;
  const whole = opportunity.amount && converted ? rateWords(opportunity.amount, converted, now) : '';
  const expected = money({ amount: Math.round(weightedOf(entry)), currency: workspace.currency });
  const chance = t('format.percent', { n: Math.round(opportunity.probability) });
  return (
    <li>
      <bdi className="font-semibold">{opportunity.name}</bdi> · <bdi>{account.name}</bdi>
      <div className="text-mut">
        {weighted ? t('forecast.byChance', { amount: whole, chance, expected }) : whole}
      </div>
    </li>
  );
}

/** What is to be reached, by whom and by which rate. */
export function TargetFigure({ target, nameOf }: { target: TargetSum; nameOf(ownerId: string): string }) {
  const { now, workspace } = useEditing();
  const words = shortMoney({ amount: target.amount, currency: workspace.currency });
  return (
    <Explain
      className="tabular"
      why={() => (
        <>
          <p>{t('forecast.meaning.target')}</p>
          <ul className="tabular mt-1">
            {target.of.slice(0, MOST).map(({ target: each, money: converted }) => (
              <li key={each.id}>
                <bdi>{nameOf(each.ownerId)}</bdi>, {periodWords(each.quarter)}:{' '}
                {converted && rateWords(each.amount, converted, now)}
              </li>
            ))}
          </ul>
          {target.of.length > MOST && (
            <p className="mt-1 text-mut">{t('forecast.andMore', { n: target.of.length - MOST })}</p>
          )}
        </>
      )}
    >
      {about(words, isConverted(target.of))}
    </Explain>
  );
}

interface WorkedProps {
  amount: number;
  how: string;
  /** Whether anything that went into it was converted. */
  converted: boolean;
}

/** A figure that is worked out of others, with how. */
export function Worked({ amount, how, converted }: WorkedProps) {
  const { workspace } = useEditing();
  return (
    <Explain className="tabular" why={() => how}>
      {about(shortMoney({ amount, currency: workspace.currency }), converted)}
    </Explain>
  );
}

export const isConverted = (of: readonly { money: Converted | null }[]): boolean =>
  of.some(({ money: each }) => each !== null && each.rate !== null);

/** Marked where it was converted. */
export const about = (words: string, converted: boolean): string =>
  converted ? t('opportunities.about', { sum: words }) : words;
