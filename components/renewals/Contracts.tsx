import { t } from '../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../lib/model/index.ts';
import { isEmpty, More, Refused } from '../panel/account/Refused.tsx';
import { useWriting } from '../panel/account/writing.ts';
import { Button } from '../ui/Button.tsx';
import { Nothing, Section } from '../ui/Section.tsx';
import { ShowSome } from '../ui/ShowSome.tsx';
import { ContractRow } from './ContractRow.tsx';

interface Props {
  context: Context;
  workspace: Workspace;
  now: number;
}

/** What is agreed with the client, and until when. */
export function Contracts({ context, workspace, now }: Props) {
  const { offers, write } = useWriting();
  const canAdd = offers.has('contract');
  const none = isEmpty('contracts', context);
  if (none && !canAdd) return null;
  const add = canAdd && (
    <Button look="quiet" className="text-xs" onClick={() => write.open('contract')}>
      {t('renewals.add')}
    </Button>
  );
  return (
    <Section title={t('renewals.contracts')} aside={!none && add}>
      <Refused part="contracts" context={context} />
      {none && <Nothing add={add}>{t('renewals.none')}</Nothing>}
      <ShowSome items={context.contracts} first={3} all="panel.all.contracts" keyOf={({ id }) => id}>
        {(contract) => <ContractRow contract={contract} products={workspace.products} now={now} />}
      </ShowSome>
      <More part="contracts" context={context} />
    </Section>
  );
}
