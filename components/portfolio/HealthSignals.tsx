import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { HealthScore, Signal } from '../../lib/work/health/health.ts';
import { plainWeights, signalNames, type Weights } from '../../lib/work/health/signal.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Meter } from '../ui/Meter.tsx';
import { healthTone } from './HealthBar.tsx';
import { signalWords } from './signalWords.ts';

interface Props {
  health: HealthScore;
  weights: Weights;
  onWeigh(weights: Weights): void;
}

/** All that a score is made of: each signal with its value, why, and how much it counts. */
export function HealthSignals({ health, weights, onWeigh }: Props) {
  const isPlain = signalNames.every((name) => weights[name] === plainWeights[name]);
  return (
    <div>
      <p className="max-w-100 text-mut text-xs">{t('health.how')}</p>
      <ul className="my-3 flex flex-col gap-3">
        {health.signals.map((signal) => (
          <li key={signal.name}>
            <SignalLine
              signal={signal}
              onWeigh={(weight) => onWeigh({ ...weights, [signal.name]: weight })}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-3 text-mut text-xs">
        <span>{t('health.everywhere')}</span>
        {!isPlain && (
          <Button look="quiet" onClick={() => onWeigh({ ...plainWeights })}>
            {t('health.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}

const STEP = 5;

function SignalLine({ signal, onWeigh }: { signal: Signal; onWeigh(weight: number): void }) {
  const id = useId();
  const { name, value, weight, share, reason } = signal;
  const label = t(`health.signals.${name}`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-x-5">
      <div className={cx('min-w-0', weight === 0 && 'text-mut')}>
        <div className="flex items-baseline justify-between gap-3">
          <b className="font-semibold">{label}</b>
          <span className="tabular">{value === null ? t('health.notKnown') : Math.round(value)}</span>
        </div>
        {value !== null && <Meter percent={value} tone={healthTone(value)} />}
        <p className="mt-1 text-mut text-xs [overflow-wrap:anywhere]">
          <bdi>{signalWords(reason)}</bdi>
        </p>
      </div>
      <div>
        <label htmlFor={id} className="flex justify-between gap-2 text-mut text-xs">
          <span>{t('health.weight')}</span>
          <span className="tabular text-ink">{weight}</span>
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={STEP}
          value={weight}
          aria-label={t('health.weightOf', { signal: label })}
          onChange={(event) => onWeigh(Number(event.target.value))}
          className="m-0 block h-5 w-full accent-acc"
        />
        <p className="tabular text-faint text-xs">{t('health.share', { n: Math.round(share) })}</p>
      </div>
    </div>
  );
}
