import { useMemo, useRef } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../../lib/model/index.ts';
import { type Editing, EditingContext } from '../../opportunities/editing.ts';
import { NewOpportunity } from '../../opportunities/NewOpportunity.tsx';
import { OpportunityRow } from '../../opportunities/OpportunityRow.tsx';
import { TotalWords } from '../../opportunities/TotalWords.tsx';
import { Nothing, Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { ownerName } from './Notes.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';
import { useWriting } from './writing.ts';

interface Props {
  context: Context;
  workspace: Workspace;
  now: number;
}

export function Opportunities({ context, workspace, now }: Props) {
  const { account, opportunities, more } = context;
  return (
    <EditingContext value={useEditingHere({ context, workspace, now })}>
      <Section
        title={t('panel.opportunities.title')}
        aside={<TotalWords opportunities={opportunities} more={more.opportunities !== undefined} />}
      >
        <Refused part="opportunities" context={context} />
        {isEmpty('opportunities', context) && <Nothing>{t('panel.opportunities.none')}</Nothing>}
        <ShowSome items={opportunities} first={5} all="panel.all.opportunities" keyOf={({ id }) => id}>
          {(opportunity) => <OpportunityRow opportunity={opportunity} account={account} />}
        </ShowSome>
        <More part="opportunities" context={context} />
        <NewOpportunity account={account} names={opportunities.map(({ name }) => name)} />
      </Section>
    </EditingContext>
  );
}

function useEditingHere({ context, workspace, now }: Props): Editing {
  const { marks, takes, write, showOutbox } = useWriting();
  const kept = useRef<Pick<Editing, 'drafts' | 'begun'>>({ drafts: new Map(), begun: new Map() });
  return useMemo(
    () => ({
      workspace,
      now,
      takes,
      marks,
      ...kept.current,
      viewerId: context.viewerId,
      nameOf: (id) => ownerName(id, context),
      change: (_account, unsent, sentence) => write.change(unsent, sentence),
      showOutbox,
    }),
    [context, workspace, now, takes, marks, write, showOutbox],
  );
}
