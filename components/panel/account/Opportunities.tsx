import { Plus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../../lib/model/index.ts';
import { type Editing, EditingContext } from '../../opportunities/editing.ts';
import { OpportunityRow } from '../../opportunities/OpportunityRow.tsx';
import { TotalWords } from '../../opportunities/TotalWords.tsx';
import { Button } from '../../ui/Button.tsx';
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
        <Add context={context} />
      </Section>
    </EditingContext>
  );
}

function Add({ context: { account } }: { context: Context }) {
  const { offers, write } = useWriting();
  if (!offers.has('opportunity')) return null;
  return (
    <Button
      look="quiet"
      className="mt-1 py-1 text-xs"
      aria-label={t('opportunities.newAt', { name: account.name })}
      onClick={() => write.open('opportunity')}
    >
      <Plus aria-hidden="true" className="inline size-3" /> {t('opportunities.new')}
    </Button>
  );
}

function useEditingHere({ context, workspace, now }: Props): Editing {
  const { marks, takes, write, showOutbox } = useWriting();
  const drafts = useRef<Editing['drafts']>(new Map());
  return useMemo(
    () => ({
      workspace,
      now,
      takes,
      marks,
      drafts: drafts.current,
      viewerId: context.viewerId,
      nameOf: (id) => ownerName(id, context),
      change: (_account, unsent, sentence) => write.change(unsent, sentence),
      showOutbox,
    }),
    [context, workspace, now, takes, marks, write, showOutbox],
  );
}
