import { t } from '../../lib/i18n/index.ts';
import { kindLabel } from '../../lib/import/index.ts';
import { Badge } from '../ui/Badge.tsx';
import { Folded } from '../ui/Folded.tsx';
import type { Sample } from './view.ts';

/** Some of what is added and changed, by kind. */
export function Samples({ samples }: { samples: readonly Sample[] }) {
  const groups = Map.groupBy(samples, ({ kind }) => kind);
  return (
    <div className="flex flex-col gap-2">
      {[...groups].map(([kind, own]) => (
        <Folded key={kind} title={t('file.preview.samples', { kind: kindLabel(kind) })}>
          <ul className="divide-y divide-line">
            {own.map((sample) => (
              <li key={`${sample.change} ${sample.id}`} className="py-2">
                <SampleLine sample={sample} />
              </li>
            ))}
          </ul>
        </Folded>
      ))}
    </div>
  );
}

function SampleLine({ sample: { change, title, where, fields } }: { sample: Sample }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={change === 'added' ? 'good' : 'warn'}>{t(`file.preview.${change}`)}</Badge>
        <span className="font-semibold">{title}</span>
        <span className="text-mut text-xs">{t('file.preview.where', { ...where })}</span>
      </p>
      <dl className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
        {fields.map(({ label, before, after }) => (
          <div key={label} className="flex min-w-0 gap-1">
            <dt className="text-mut">{label}</dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">
              {before !== null && <s className="text-mut">{before || '–'}</s>} {after || '–'}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
