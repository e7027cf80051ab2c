import { t } from '../../lib/i18n/index.ts';
import type { Health } from '../../lib/model/index.ts';

const CIRCUMFERENCE = 2 * Math.PI * 16;
const trendMarks = { up: '▲', flat: '', down: '▼' } as const;

/** The score in a ring; amber below 70, red below 40. */
export function HealthRing({ health }: { health: Health }) {
  const words = t(`format.healthSaid.${health.trend}`, { score: health.score });
  const length = (health.score / 100) * CIRCUMFERENCE;
  const mark = trendMarks[health.trend];
  return (
    <svg role="img" aria-label={words} viewBox="0 0 40 40" className="size-10 shrink-0">
      <title>{words}</title>
      <circle cx="20" cy="20" r="16" fill="none" stroke="var(--color-ring)" strokeWidth="4" />
      <circle
        cx="20"
        cy="20"
        r="16"
        fill="none"
        stroke={colour(health.score)}
        strokeWidth="4"
        strokeDasharray={`${length} ${CIRCUMFERENCE}`}
        strokeLinecap="round"
        transform="rotate(-90 20 20)"
      />
      <text
        x="20"
        y={mark ? 22.5 : 24}
        textAnchor="middle"
        fontSize="12"
        fontWeight="650"
        fill="currentColor"
      >
        {health.score}
      </text>
      {mark && (
        <text x="20" y="30" textAnchor="middle" fontSize="7" fill={colour(health.score)}>
          {mark}
        </text>
      )}
    </svg>
  );
}

function colour(score: number): string {
  if (score < 40) return 'var(--color-bad)';
  return score < 70 ? 'var(--color-warn-mark)' : 'var(--color-good)';
}
