import { t } from '../../lib/i18n/index.ts';
import { shortDay } from '../format/days.ts';
import { Card } from './Card.tsx';
import type { KeptScore } from './view.ts';

const WIDTH = 480;
const HEIGHT = 96;

interface Known {
  day: string;
  score: number;
}

/** How health went, week by week: a line to look at, and a table for whoever reads. */
export function HealthTrend({ series, now }: { series: readonly KeptScore[]; now: number }) {
  const known = series.flatMap(({ day, score }): Known[] => (score === null ? [] : [{ day, score }]));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || known.length < 2) {
    return (
      <Card title={t('portfolio.trend.title')}>
        <p className="text-mut text-xs">
          {first ? t('portfolio.trend.since', { day: shortDay(first.day, now) }) : t('portfolio.trend.none')}
        </p>
      </Card>
    );
  }
  const said = t('portfolio.trend.said', {
    first: first.score,
    last: last.score,
    from: shortDay(first.day, now),
    to: shortDay(last.day, now),
  });
  return (
    <Card title={t('portfolio.trend.title')}>
      <Line known={known} said={said} now={now} />
      <div className="flex justify-between text-faint text-xs">
        <span>{shortDay(first.day, now)}</span>
        <span>{shortDay(last.day, now)}</span>
      </div>
      <Table known={known} now={now} />
    </Card>
  );
}

const x = (index: number, count: number) => 4 + (index * (WIDTH - 8)) / (count - 1);
const y = (score: number) => 6 + ((100 - score) * (HEIGHT - 12)) / 100;

function Line({ known, said, now }: { known: readonly Known[]; said: string; now: number }) {
  const points = known.map(({ score }, index) => `${x(index, known.length)},${y(score)}`);
  return (
    <svg role="img" aria-label={said} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full">
      {[40, 70].map((score) => (
        <path key={score} d={`M0 ${y(score)}H${WIDTH}`} stroke="var(--color-line)" strokeDasharray="3 4" />
      ))}
      <polyline points={points.join(' ')} fill="none" stroke="var(--color-acc)" strokeWidth="2" />
      {known.map(({ day, score }, index) => (
        <circle key={day} cx={x(index, known.length)} cy={y(score)} r="3.5" fill="var(--color-acc)">
          <title>{`${shortDay(day, now)}: ${score}`}</title>
        </circle>
      ))}
    </svg>
  );
}

function Table({ known, now }: { known: readonly Known[]; now: number }) {
  return (
    <table className="sr-only">
      <caption>{t('portfolio.trend.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('portfolio.trend.week')}</th>
          <th scope="col">{t('portfolio.trend.score')}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ day, score }) => (
          <tr key={day}>
            <td>{shortDay(day, now)}</td>
            <td>{score}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
