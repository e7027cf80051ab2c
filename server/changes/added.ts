import {
  type Change,
  historyWith,
  type Id,
  type InitiativeUpdate,
  updatesWith,
} from '../../lib/model/index.ts';
import type { Fields } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** What is kept with a record of what a change says beside its fields: why, by whom, and how it goes. */
export function addedFields(change: Change, before: Fields, byId: Id | null): Fields {
  if (change.type === 'opportunity.update') {
    const history = historyWith(change, before, { at: new Date().toISOString(), byId });
    return history ? { history } : {};
  }
  if (change.type !== 'initiative.update' || !change.update) return {};
  refuseOthers(change.update, before, byId);
  // By whoever sends it, as is the history; its time in UTC, as all are kept.
  const update = { ...change.update, authorId: byId, at: new Date(change.update.at).toISOString() };
  const updates = updatesWith({ ...change, update }, before);
  return updates ? { updates } : {};
}

/** Nobody's words are put in the place of another person's. */
function refuseOthers({ id }: InitiativeUpdate, before: { updates?: InitiativeUpdate[] }, byId: Id | null) {
  const there = before.updates?.find((each) => each.id === id);
  if (!there || there.authorId === null || there.authorId === byId) return;
  throw new Problem('not-acceptable-fields', 'This id is that of an update by somebody else.', {
    errors: [{ field: 'update', message: 'Give each update an id of its own.' }],
  });
}
