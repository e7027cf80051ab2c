import type { WriteSheet } from 'hucre/xlsx';
import type { Layout, PlacedCell } from './layout.ts';

/** Across, no wider than the paper, with the heads of a table that goes over several pages on each. */
export function onPaper({ tables, frozen }: Layout): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const [table, ...others] = tables;
  const head = frozen > 0 ? 1 : others.length === 0 && table ? table.top + 1 : undefined;
  return {
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(head ? { printTitlesRow: `$${head}:$${head}` } : {}),
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/** Of rows in which a text goes on below: no program works them out for cells over several columns. */
export function heightsOf({ rows, paragraphs, widths }: Layout): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  const whole = widths.reduce((sum, width) => sum + width, 0);
  for (const row of paragraphs) heights.set(row, { height: heightOf(rows[row]?.[0], Math.max(40, whole)) });
  for (const [row, cells] of rows.entries())
    for (const [at, cell] of cells.entries())
      if (cell.look === 'wrapped') {
        const height = Math.max(heightOf(cell, widths[at] ?? 9), heights.get(row)?.height ?? 0);
        heights.set(row, { height });
      }
  return heights;
}

/** In points, of a text in a column so many characters wide. */
function heightOf(cell: PlacedCell | undefined, width: number): number {
  const lines = String(cell?.value ?? '').split('\n');
  const needed = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  // Excel has no higher rows.
  return Math.min(409, 15 * needed);
}
