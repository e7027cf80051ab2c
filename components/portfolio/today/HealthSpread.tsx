import { t } from '../../../lib/i18n/index.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import { Card } from '../Card.tsx';
import { healthTone } from '../HealthBar.tsx';

const bands = ['good', 'warn', 'bad', 'unknown'] as const;
const fills = { good: 'bg-good', warn: 'bg-warn-mark', bad: 'bg-bad', unknown: 'bg-ring' } as const;

/** How many of the accounts do well, as one bar and in numbers. */
export function HealthSpread({ rows }: { rows: readonly Row[] }) {
  const bandOf = ({ health: { score } }: Row) => (score === null ? 'unknown' : healthTone(score));
  const counts = bands.map((band) => [band, rows.filter((row) => bandOf(row) === band).length] as const);
  return (
    <Card title={t('portfolio.spread.title')}>
      <div aria-hidden="true" className="mt-2 flex h-3 gap-0.5 overflow-hidden rounded-full bg-ring">
        {counts.map(
          ([band, count]) =>
            count > 0 && <span key={band} className={fills[band]} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs">
        {counts.map(([band, count]) => (
          <li key={band} className="flex items-center gap-1.5 text-mut">
            <span aria-hidden="true" className={`size-2 rounded-full ${fills[band]}`} />
            <b className="tabular font-semibold text-ink">{count}</b>
            {t(`portfolio.spread.${band}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
