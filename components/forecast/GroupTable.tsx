import { useState } from 'react';
import { type Key, t } from '../../lib/i18n/index.ts';
import type { Figures } from '../../lib/work/forecast/figures.ts';
import type { Forecast, Grouping } from '../../lib/work/forecast/forecast.ts';
import { Card } from '../portfolio/Card.tsx';
import { Button } from '../ui/Button.tsx';
import { FigureCells } from './FigureCells.tsx';
import { GroupRow } from './GroupRow.tsx';
import { groupingWords } from './words.ts';

const MORE = 50;

const columns: readonly Key[] = [
  'forecast.won',
  'forecast.committed',
  'forecast.bestCase',
  'forecast.pipeline',
  'forecast.weighted',
  'forecast.forecast',
  'forecast.target',
  'forecast.gap',
  'forecast.coverage',
];

const titles: Readonly<Record<Grouping, Key>> = {
  owner: 'forecast.groups.owner',
  territory: 'forecast.groups.territory',
  account: 'forecast.groups.account',
  kind: 'forecast.groups.kind',
};

interface Props {
  forecast: Forecast;
  by: Grouping;
}

/** All figures of each group; a group opens into its opportunities. Many are shown in steps. */
export function GroupTable({ forecast: { whole, groups }, by }: Props) {
  const [shown, setShown] = useState(MORE);
  if (groups.length === 0) return null;
  const title = t(titles[by]);
  return (
    <Card title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keyboard. */}
      <section tabIndex={0} aria-label={title} className="relative overflow-x-auto">
        <table className="tabular w-full border-collapse">
          <thead>
            <tr className="border-line border-b text-mut text-xs">
              <th scope="col" className="py-1.5 pe-3 text-start font-semibold">
                {t(groupingWords[by])}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="whitespace-nowrap py-1.5 ps-3 text-end font-semibold">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, shown).map((group) => (
              <GroupRow key={group.key ?? ''} group={group} by={by} columns={columns.length + 1} />
            ))}
          </tbody>
          <Whole figures={whole} />
        </table>
      </section>
      {groups.length > shown && (
        <Button look="quiet" className="mt-2 py-1 text-xs" onClick={() => setShown(shown + MORE)}>
          {t('forecast.showMore', Math.min(MORE, groups.length - shown))}
        </Button>
      )}
    </Card>
  );
}

function Whole({ figures }: { figures: Figures }) {
  return (
    <tfoot>
      <tr className="border-edge border-t font-semibold">
        <th scope="row" className="py-2 pe-3 text-start font-semibold">
          {t('forecast.whole')}
        </th>
        <FigureCells figures={figures} />
      </tr>
    </tfoot>
  );
}
