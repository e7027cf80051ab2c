import { useMemo } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import { strengthsOf } from '../../../lib/work/relationships/strength.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { AccountMap } from '../../relationships/AccountMap.tsx';
import { BothSides } from '../../relationships/BothSides.tsx';
import { changeSentence, contactChange, type MapFields } from '../../relationships/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../Card.tsx';
import type { PartProps } from './parts.tsx';

/** Who reports to whom and how close we are, and who of ours spoke with whom. */
export function MapPart({ context, data, view, now, on }: PartProps) {
  const { account, contacts } = context;
  const { people, account: whole } = useMemo(() => strengthsOf(context, now), [context, now]);
  const mayChange = view.status?.writes.includes('contact.update') ?? false;
  const add = view.compose.offers.includes('contact') && (
    <Button look="quiet" onClick={() => on.write.open('contact')}>
      {t('compose.form.contact.new')}
    </Button>
  );
  const change = (contactId: string, fields: Partial<MapFields>) => {
    const contact = contacts.find(({ id }) => id === contactId);
    if (!contact) return;
    const sentence = changeSentence(contact, fields, contacts);
    void on.change(account.id, account.name, contactChange(contact, fields), sentence);
  };
  return (
    <div className="flex flex-col gap-4">
      <Card title={t('relationships.map.title')} aside={add}>
        <AccountMap
          contacts={contacts}
          strengths={people}
          account={whole}
          terms={termsOf(account, data.workspace)}
          now={now}
          onChange={mayChange ? change : undefined}
        />
      </Card>
      <Card title={t('relationships.sides.title')}>
        <BothSides context={context} now={now} />
      </Card>
    </div>
  );
}
