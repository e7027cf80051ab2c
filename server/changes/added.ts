import { type Change, historyWith, updatesWith } from '../../lib/model/index.ts';
import type { Fields } from '../database/schema.ts';

/** What is kept with a record of what a change says beside its fields: why, by whom, and how it goes. */
export function addedFields(change: Change, before: Fields, byId: string | null): Fields {
  if (change.type === 'opportunity.update') {
    const history = historyWith(change, before, { at: new Date().toISOString(), byId });
    return history ? { history } : {};
  }
  if (change.type !== 'initiative.update') return {};
  const updates = updatesWith(change, before);
  return updates ? { updates } : {};
}
