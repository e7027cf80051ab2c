import type { Source } from '../sources/contract.ts';

/** What a source takes of whoever is connected, as the status tells it. */
export function takenBy(source: Source): string[] {
  const { writes, reasons } = source.capabilities();
  return reasons ? [...writes, 'opportunity.reason'] : [...writes];
}
