import type { CSSProperties } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Product } from '../../lib/model/index.ts';
import type { Space, SpaceRow } from '../../lib/work/forecast/white-space.ts';

interface Props {
  products: readonly Product[];
  rows: readonly SpaceRow[];
  tracks: string;
  width: CSSProperties;
}

/** The products, each with how many accounts own it and have it open; they stay in sight. */
export function SpaceHeads({ products, rows, tracks, width }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can't be those of a table.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={1}
      className="sticky top-0 z-2 grid border-edge border-b bg-sub text-xs"
      style={{ ...width, gridTemplateColumns: tracks }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div
        role="columnheader"
        tabIndex={-1}
        className="sticky start-0 z-1 flex items-center border-line border-e bg-sub px-3 font-semibold text-mut"
      >
        {t('forecast.by.account')}
      </div>
      {products.map(({ id, name }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div key={id} role="columnheader" tabIndex={-1} className="min-w-0 px-3 py-2">
          <div className="truncate font-semibold" title={name}>
            <bdi>{name}</bdi>
          </div>
          <div className="tabular truncate text-mut">
            {t('forecast.space.counts', { owned: count(rows, at, 'owned'), open: count(rows, at, 'open') })}
          </div>
        </div>
      ))}
    </div>
  );
}

const count = (rows: readonly SpaceRow[], at: number, state: Space['state']): number =>
  rows.filter(({ spaces }) => spaces[at]?.state === state).length;
