import { useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { ContextContact, Id } from '../../lib/model/index.ts';
import { roleWords } from '../format/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { BossField } from './BossField.tsx';
import { ManyOf, OneOf } from './Choices.tsx';
import { changedFields, type MapFields } from './fields.ts';
import { influenceWords, stanceWords } from './words.ts';

interface Props {
  contact: ContextContact;
  contacts: readonly ContextContact[];
  /** Everything the map holds of them, or only whom they report to. */
  about: 'all' | 'place';
  /** Not called where nothing was changed. */
  save(fields: Partial<MapFields>): void;
  close(): void;
}

/** Role, influence, stance and place of one person in the map. */
export function MapDialog({ contact, contacts, about, save, close }: Props) {
  const [values, setValues] = useState<MapFields>(contact);
  const set = (over: Partial<MapFields>) => setValues((before) => ({ ...before, ...over }));
  const finish = (over: Partial<MapFields> = {}) => {
    const fields = changedFields(contact, { ...values, ...over });
    close();
    if (fields) save(fields);
  };
  const { name } = contact;
  const title =
    about === 'all' ? t('relationships.edit.title', { name }) : t('relationships.edit.moveTitle', { name });
  return (
    <Dialog
      title={title}
      close={close}
      foot={
        <>
          <Button look="primary" onClick={() => finish()}>
            {t('relationships.edit.save')}
          </Button>
          <Button onClick={close}>{t('relationships.edit.cancel')}</Button>
        </>
      }
    >
      {about === 'all' && <Standing values={values} set={set} />}
      <BossField
        contact={contact}
        contacts={contacts}
        value={values.reportsToId}
        onValue={(reportsToId: Id | null) => set({ reportsToId })}
        onEnter={(reportsToId) => finish({ reportsToId })}
        start={about === 'place'}
      />
    </Dialog>
  );
}

function Standing({ values, set }: { values: MapFields; set(over: Partial<MapFields>): void }) {
  return (
    <>
      <ManyOf
        label={t('compose.label.roles')}
        words={roleWords}
        values={values.roles}
        onValues={(roles) => set({ roles })}
        start
      />
      <OneOf
        label={t('compose.label.influence')}
        words={influenceWords}
        value={values.influence}
        onValue={(influence) => set({ influence })}
      />
      <OneOf
        label={t('compose.label.stance')}
        words={stanceWords}
        value={values.stance}
        onValue={(stance) => set({ stance })}
      />
    </>
  );
}
