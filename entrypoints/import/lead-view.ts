import type { LeadView } from '../../components/import/view.ts';
import { sourceName } from '../../components/options/crm-names.ts';
import { type Connection, MOST_BESIDE } from '../../lib/kept-values.ts';

/** What a file that comes in may leave, or stand beside; null: nothing is connected, or the workbook. */
export function leadOf(connection: Connection | undefined): LeadView | null {
  if (!connection || connection.kind === 'workbook') return null;
  const { kind, workspace, address, beside = [] } = connection;
  const isCrm = kind !== 'server';
  const isBeside = beside.some((one) => one.kind === 'workbook');
  return {
    workspace,
    place: isCrm ? sourceName(kind) : new URL(address).host,
    isCrm,
    book: isBeside ? 'beside' : beside.length < MOST_BESIDE ? 'may' : 'no-more',
  };
}
