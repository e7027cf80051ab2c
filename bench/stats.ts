/** The value below which the share `p` (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const median = (samples: readonly number[]) => percentile(samples, 0.5);

/** One line of the table against DESIGN §9. */
export interface Figure {
  what: string;
  value: string;
  goal: string;
  met: boolean | null;
  /** Raw numbers for the JSON. */
  raw: unknown;
}
