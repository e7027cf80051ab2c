import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Row } from '../../../lib/work/portfolio/row.ts';
import type { Sort } from '../../../lib/work/portfolio/sort.ts';
import { columnsOf, layoutOf, lineHeight, tracksOf } from './columns.ts';
import { Heads } from './Heads.tsx';
import { Line } from './Line.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { useWidth } from './useWidth.ts';

interface Props {
  rows: readonly Row[];
  sort: Sort;
  density: 'comfortable' | 'compact';
  now: number;
  onSort(sort: Sort): void;
  onOpen(accountId: string): void;
  onHealth(row: Row, anchor: HTMLElement): void;
  /** As high as its lines, in a page that scrolls; else it scrolls by itself. */
  whole?: boolean;
}

/** Only the lines that are seen are in the document, whatever their number. */
export function AccountTable({ rows, sort, density, now, onSort, onOpen, onHealth, whole = false }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const layout = layoutOf(useWidth(scroller));
  const columns = useMemo(() => columnsOf(layout), [layout]);
  const tracks = tracksOf(layout);
  const height = lineHeight(layout, density);
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
  const show = useCallback((index: number) => setWanted(index), []);
  const keys = useGridKeys({
    count: rows.length,
    page,
    show,
    open: (index) => rows[index] && onOpen(rows[index].id),
  });
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
    overscan: whole ? rows.length : 6,
    // A press of a key goes on from the line that has the focus: it stays in the document.
    rangeExtractor: (range) => withLine(defaultRangeExtractor(range), keys.at, rows.length),
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another height all places are others.
  useEffect(() => lines.measure(), [lines, height]);
  useEffect(() => {
    if (wanted === null) return;
    lines.scrollToIndex(wanted, { align: 'auto' });
    const line = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"]`);
    line?.focus({ preventScroll: !whole });
    setWanted(null);
  }, [wanted, lines, whole]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can't be those of a table.
    <div
      ref={scroller}
      role="grid"
      aria-label={t('portfolio.table.label')}
      aria-rowcount={rows.length + 1}
      onKeyDown={keys.pressed}
      onFocus={({ target }) => {
        const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
        if (index !== undefined) keys.setAt(Number(index));
      }}
      className={
        whole ? 'overflow-x-clip' : 'min-h-0 flex-1 overflow-y-auto overflow-x-clip overscroll-contain'
      }
    >
      <div className="sticky top-0 z-1">
        <Heads columns={columns} tracks={tracks} sort={sort} onSort={onSort} />
      </div>
      <div className="relative" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <Line
                key={row.id}
                row={row}
                index={index}
                top={start}
                height={height}
                columns={columns}
                tracks={tracks}
                layout={layout}
                compact={density === 'compact'}
                isAt={index === keys.at}
                now={now}
                onHealth={onHealth}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function withLine(indexes: number[], at: number, count: number): number[] {
  if (at >= count || indexes.includes(at)) return indexes;
  return [...indexes, at].sort((a, b) => a - b);
}
