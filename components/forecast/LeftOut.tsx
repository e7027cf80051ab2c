import { t } from '../../lib/i18n/index.ts';
import type { LeftOut as Why } from '../../lib/work/forecast/entries.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import { money, totals } from '../format/money.ts';
import { useEditing } from '../opportunities/editing.ts';
import { Card } from '../portfolio/Card.tsx';
import { Entries } from './Entries.tsx';
import { leftOutWords, periodWords } from './words.ts';

const order: readonly Why[] = ['slipped', 'no-date', 'no-amount', 'no-rate', 'omitted'];

/** What no figure has in it, and why: most of it only lacks a word that can be said here. */
export function LeftOut({ figures: { leftOut, targetsLeftOut } }: { figures: Figures }) {
  const { nameOf } = useEditing();
  const shown = order.filter((why) => leftOut[why].length > 0);
  if (shown.length === 0 && targetsLeftOut.length === 0) return null;
  return (
    <Card title={t('forecast.leftOut.title')}>
      <ul className="flex flex-col gap-1">
        {shown.map((why) => (
          <li key={why}>
            <details>
              <summary className="cursor-pointer rounded py-0.5 hover:bg-hover">
                {t(leftOutWords[why], leftOut[why].length)}{' '}
                <span className="tabular text-mut">
                  {totals(leftOut[why].map(({ opportunity }) => opportunity.amount))
                    .map(money)
                    .join(' · ')}
                </span>
              </summary>
              <div className="ps-4 pb-2">
                <Entries entries={leftOut[why]} />
              </div>
            </details>
          </li>
        ))}
        {targetsLeftOut.map(({ target }) => (
          <li key={target.id}>
            {t('forecast.leftOut.target', {
              name: nameOf(target.ownerId),
              period: periodWords(target.quarter),
              amount: money(target.amount),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
