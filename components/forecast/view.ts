import { useMemo, useRef } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { AccountFacts, Id, Team, Unsent, Workspace } from '../../lib/model/index.ts';
import type { Outcome } from '../../lib/panel/offer.ts';
import { type Entry, entriesOf } from '../../lib/work/forecast/entries.ts';
import { type TargetEntry, targetsOf } from '../../lib/work/forecast/figures.ts';
import { ofOwner } from '../../lib/work/forecast/forecast.ts';
import type { Editing } from '../opportunities/editing.ts';
import type { Mark } from '../outbox/view.ts';

/** What a forecast is made of. */
export interface ForecastData {
  accounts: readonly AccountFacts[];
  team: Team;
  workspace: Workspace;
  /** Epoch milliseconds. */
  now: number;
}

export interface ForecastProps extends ForecastData {
  /** How opportunities stand that the source has not confirmed. */
  marks?: ReadonlyMap<Id, Mark>;
  /** Types of change that the source takes; left out: all. */
  takes?: ReadonlySet<string>;
  on: {
    change(accountId: Id, accountName: string, unsent: Unsent, sentence: string): Promise<Outcome>;
    /** Where what the source has refused can be looked at. */
    showOutbox?(): void;
  };
}

/** Of the person at the screen, or of everybody whose accounts they may see. */
export type Scope = 'mine' | 'team';

export function useEntries({ accounts, team, workspace, now }: ForecastData, scope: Scope) {
  const all = useMemo(
    () => ({ entries: entriesOf(accounts, workspace, now), targets: targetsOf(team.targets, workspace) }),
    [accounts, team, workspace, now],
  );
  const { viewerId } = team;
  return useMemo(() => (scope === 'mine' && viewerId ? mineOf(all, viewerId) : all), [all, scope, viewerId]);
}

const mineOf = (all: { entries: Entry[]; targets: TargetEntry[] }, viewerId: Id) => ({
  entries: ofOwner(all.entries, viewerId),
  targets: ofOwner(all.targets, viewerId),
});

/** One's own first, where there is anything of one's own. */
export function firstScope({ accounts, team: { viewerId, targets } }: ForecastData): Scope {
  const own = (ownerId: Id | null) => viewerId !== null && ownerId === viewerId;
  const isSelling = accounts.some(
    ({ account, opportunities }) => own(account.ownerId) || opportunities.some(({ ownerId }) => own(ownerId)),
  );
  return isSelling || targets.some(({ ownerId }) => own(ownerId)) ? 'mine' : 'team';
}

const everything: ReadonlySet<string> = new Set([
  'opportunity.create',
  'opportunity.update',
  'opportunity.reason',
]);
const unmarked: ReadonlyMap<Id, Mark> = new Map();

export function useForecastEditing(props: ForecastProps): Editing {
  const { team, workspace, now, marks = unmarked, takes = everything, on } = props;
  const drafts = useRef<Editing['drafts']>(new Map());
  return useMemo(
    () => ({
      workspace,
      now,
      marks,
      takes,
      drafts: drafts.current,
      viewerId: team.viewerId,
      nameOf: (id) => nameOf(id, team),
      change: ({ id, name }, unsent, sentence) => on.change(id, name, unsent, sentence),
      showOutbox: () => on.showOutbox?.(),
    }),
    [team, workspace, now, marks, takes, on],
  );
}

function nameOf(id: Id, { owners, viewerId }: Team): string {
  if (id === viewerId) return t('format.you');
  return owners.find((owner) => owner.id === id)?.name ?? t('format.aColleague');
}
