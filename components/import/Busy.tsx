import { numberFormat, t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Meter } from '../ui/Meter.tsx';
import type { HowFar } from './view.ts';

interface Props {
  doing: 'reading' | 'comparing' | 'taking';
  file: string;
  far: HowFar;
  onCancel(): void;
}

/** Long work, how far it is, and the way out of it. */
export function Busy({ doing, file, far: { fraction, rows }, onCancel }: Props) {
  const percent = Math.round(fraction * 100);
  return (
    <section className="flex max-w-160 flex-col gap-3">
      <h2 className="font-bold text-lg tracking-tight [overflow-wrap:anywhere]">
        {t(`file.busy.${doing}`, { file })}
      </h2>
      <div role="progressbar" aria-label={t(`file.busy.${doing}`, { file })} aria-valuenow={percent}>
        <Meter percent={percent} />
      </div>
      <p className="text-mut text-xs tabular-nums">
        {rows === null
          ? numberFormat({ style: 'percent' }).format(fraction)
          : t('file.busy.rows', { percent: numberFormat({ style: 'percent' }).format(percent / 100), rows })}
      </p>
      <Button className="self-start" onClick={onCancel}>
        {t('file.busy.cancel')}
      </Button>
      <p className="text-mut text-xs">{t('file.busy.nothingYet')}</p>
    </section>
  );
}
