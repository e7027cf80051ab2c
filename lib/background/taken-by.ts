import type { Source } from '../sources/contract.ts';
import type { Connection } from '../storage.ts';

/** What a source takes of whoever is connected, as the status tells it. */
export function takenBy({ scopes }: Connection, source: Source): string[] {
  if (!scopes.includes('write')) return [];
  const { writes, reasons } = source.capabilities();
  return reasons ? [...writes, 'opportunity.reason'] : [...writes];
}
