import {
  type Change,
  historyWith,
  type Id,
  type Initiative,
  type Opportunity,
  updatesWith,
} from '../model/index.ts';

/** What the source will keep with the record of what a change says beside its fields. */
export function added(change: Change, before: object, { at, viewerId }: { at: string; viewerId: Id | null }) {
  if (change.type === 'opportunity.update') {
    const history = historyWith(change, before as Opportunity, { at, byId: viewerId });
    return history && { history };
  }
  if (change.type !== 'initiative.update') return undefined;
  const updates = updatesWith(change, before as Initiative);
  return updates && { updates };
}
