import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import { isEmpty, More, Refused } from '../panel/account/Refused.tsx';
import { useWriting } from '../panel/account/writing.ts';
import { Button } from '../ui/Button.tsx';
import { Nothing, Section } from '../ui/Section.tsx';
import { ShowSome } from '../ui/ShowSome.tsx';
import { InitiativeRow } from './InitiativeRow.tsx';

/** What we undertake with the client, and how it goes. */
export function Initiatives({ context, now }: { context: Context; now: number }) {
  const { offers, write } = useWriting();
  const canAdd = offers.has('initiative');
  const none = isEmpty('initiatives', context);
  if (none && !canAdd) return null;
  const add = canAdd && (
    <Button look="quiet" className="text-xs" onClick={() => write.open('initiative')}>
      {t('initiatives.add')}
    </Button>
  );
  return (
    <Section title={t('panel.initiatives.title')} aside={!none && add}>
      <Refused part="initiatives" context={context} />
      {none && <Nothing add={add}>{t('initiatives.none')}</Nothing>}
      <ShowSome items={context.initiatives} first={3} all="panel.all.initiatives" keyOf={({ id }) => id}>
        {(initiative) => <InitiativeRow initiative={initiative} context={context} now={now} />}
      </ShowSome>
      <More part="initiatives" context={context} />
    </Section>
  );
}
