import { t } from '../../../lib/i18n/index.ts';

const rows = [
  ['w-2/5', 'w-1/4'],
  ['w-1/2', 'w-1/3'],
  ['w-1/3', 'w-1/5'],
] as const;

/** Only where nothing is known yet; never over known data. */
export function Skeleton() {
  return (
    <div role="status" aria-busy="true" className="px-4 py-4">
      <span className="sr-only">{t('panel.fetching')}</span>
      <div aria-hidden="true" className="flex animate-pulse flex-col gap-4">
        <div className="h-12 rounded-lg bg-sub" />
        {rows.map(([long, short]) => (
          <div key={long} className="flex items-center gap-2.5">
            <div className="size-7 rounded-full bg-ring" />
            <div className="flex flex-1 flex-col gap-1.5">
              <div className={`h-2.5 rounded bg-ring ${long}`} />
              <div className={`h-2 rounded bg-sub ${short}`} />
            </div>
          </div>
        ))}
        <div className="h-16 rounded-lg bg-sub" />
      </div>
    </div>
  );
}
