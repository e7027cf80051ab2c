import type { CSSProperties } from 'react';
import type { Id } from '../../lib/model/index.ts';
import type { SpaceRow } from '../../lib/work/forecast/white-space.ts';
import { SpaceCell } from './SpaceCell.tsx';

export interface LineProps {
  row: SpaceRow;
  index: number;
  /** Of the cell that is on the way of Tab, where it is in this row. */
  column: number | null;
  style: CSSProperties;
  isBegun(accountId: Id, productId: Id): boolean;
  begin(row: SpaceRow, productId: Id): void;
}

/** An account's row; its name stays in sight. */
export function SpaceLine({ row, index, column, style, isBegun, begin }: LineProps) {
  const { account, spaces } = row;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can't be those of a table.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className="absolute inset-x-0 grid border-line border-b outline-none"
      style={style}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div
        role="rowheader"
        tabIndex={-1}
        className="sticky start-0 z-1 flex items-center border-line border-e bg-bg px-3 font-semibold outline-none"
      >
        <bdi className="truncate" title={account.name}>
          {account.name}
        </bdi>
      </div>
      {spaces.map((space, at) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        <div
          key={space.product.id}
          role="gridcell"
          tabIndex={-1}
          data-cell={`${index}:${at}`}
          className="flex min-w-0 items-center px-1.5 outline-none"
        >
          <SpaceCell
            space={space}
            account={account}
            isBegun={isBegun(account.id, space.product.id)}
            tabIndex={column === at ? 0 : -1}
            begin={() => begin(row, space.product.id)}
          />
        </div>
      ))}
    </div>
  );
}
