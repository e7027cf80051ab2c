import type { Figure } from './stats.ts';

/** The only thing that the bench says: nothing fails by a number. */
export function printTable(figures: readonly Figure[]): void {
  const rows = [
    ['what', 'measured', 'goal', ''],
    ...figures.map(({ what, value, goal, met }) => [what, value, goal, verdict(met)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}

const verdict = (met: boolean | null) => (met === null ? '' : met ? 'met' : 'not met');
