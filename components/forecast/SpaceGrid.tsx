import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { SpaceRow } from '../../lib/work/forecast/white-space.ts';
import { Card } from '../portfolio/Card.tsx';
import { SpaceHeads } from './SpaceHeads.tsx';
import { type LineProps, SpaceLine } from './SpaceLine.tsx';
import { type At, placeOf, useCellKeys } from './useCellKeys.ts';

interface Props extends Pick<LineProps, 'isBegun' | 'begin'> {
  rows: readonly SpaceRow[];
}

const HEIGHT = 40;
/** Of the names and of each product, in rem; names take no more than a third of a narrow window. */
const NAME = 11;
const PRODUCT = 8.5;

/** Only the rows that are seen are in the document; the arrow keys go from cell to cell, over all of them. */
export function SpaceGrid({ rows, isBegun, begin }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const products = rows[0]?.spaces.map(({ product }) => product) ?? [];
  const [wanted, setWanted] = useState<At | null>(null);
  const { at, pressed, setAt } = useCellKeys({
    rows: rows.length,
    columns: products.length,
    show: setWanted,
  });
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHT,
    overscan: 8,
    getItemKey: useCallback((index: number) => rows[index]?.account.id ?? index, [rows]),
    // A press of a key goes on from the cell that has the focus: it stays in the document.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at.row])].sort((a, b) => a - b),
    useFlushSync: false,
  });
  useEffect(() => {
    if (!wanted) return;
    lines.scrollToIndex(wanted.row, { align: 'auto' });
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${wanted.row}:${wanted.column}"]`);
    if (!cell) return;
    cell.querySelector('button')?.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    setWanted(null);
  });
  const tracks = [`min(${NAME}rem,35vw)`, `repeat(${products.length},minmax(${PRODUCT}rem,1fr))`].join(' ');
  const width = { minWidth: `${NAME + PRODUCT * products.length}rem` };

  return (
    <Card title={t('forecast.space.title')} aside={t('forecast.space.keys')}>
      <section tabIndex={-1} className="outline-none">
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one can't be those of a table. */}
        <div
          ref={scroller}
          role="grid"
          aria-label={t('forecast.space.title')}
          aria-rowcount={rows.length + 1}
          aria-colcount={products.length + 1}
          onKeyDown={pressed}
          onFocus={({ target }) => setAt(placeOf(target) ?? at)}
          className="max-h-[70vh] scroll-ps-44 scroll-pt-14 overflow-auto overscroll-contain rounded-lg border border-line"
        >
          <SpaceHeads products={products} rows={rows} tracks={tracks} width={width} />
          <div className="relative" style={{ ...width, height: lines.getTotalSize() }}>
            {lines.getVirtualItems().map(({ index, start }) => {
              const row = rows[index];
              return (
                row && (
                  <SpaceLine
                    key={row.account.id}
                    row={row}
                    index={index}
                    column={at.row === index ? at.column : null}
                    style={{ top: start, height: HEIGHT, gridTemplateColumns: tracks }}
                    isBegun={isBegun}
                    begin={begin}
                  />
                )
              );
            })}
          </div>
        </div>
      </section>
    </Card>
  );
}
