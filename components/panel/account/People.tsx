import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Id, Workspace } from '../../../lib/model/index.ts';
import { coverageOf } from '../../../lib/work/relationships/coverage.ts';
import { strengthsOf } from '../../../lib/work/relationships/strength.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { placeOf } from '../../format/words.ts';
import { CompactMap } from '../../relationships/CompactMap.tsx';
import { changeSentence, contactChange } from '../../relationships/fields.ts';
import { MapDialog } from '../../relationships/MapDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import type { AccountView, PanelEvents } from '../view.ts';
import { CoverageStrip } from './CoverageStrip.tsx';
import { PeopleLists } from './PeopleLists.tsx';
import type { KnownPeople } from './people.ts';
import { Refused } from './Refused.tsx';
import { useWriting } from './writing.ts';

interface Props {
  view: AccountView;
  context: Context;
  workspace: Workspace;
  now: number;
  on: PanelEvents;
}

/** The people of the page and those left off it, or all in their reporting lines; then the seats that carry the account. */
export function People({ view, context, workspace, now, on }: Props) {
  const [asMap, setAsMap] = useState(false);
  const [editing, setEditing] = useState<Id | null>(null);
  const { takes } = useWriting();
  const { people: strengths } = useMemo(() => strengthsOf(context, now), [context, now]);
  const terms = termsOf(context.account, workspace);
  const edit = takes.has('contact.update') ? setEditing : undefined;
  const known: KnownPeople = { strengths, terms, edit };
  const { contacts, account } = context;
  // A company's page, or one that Keyside does not read, shows nobody who could be of the account or not.
  const hasPeople = (view.sighting?.people.length ?? 0) > 0;
  const title = hasPeople ? placeOf(view.sighting) : t('panel.people.title');
  return (
    <Section
      title={asMap ? t('relationships.map.title') : title}
      aside={contacts.length > 0 && <Switch asMap={asMap} set={setAsMap} />}
    >
      <Refused part="contacts" context={context} />
      {asMap ? (
        <CompactMap known={known} contacts={contacts} open={() => on.openAccount(account.id, 'map')} />
      ) : (
        <PeopleLists view={view} context={context} known={known} now={now} />
      )}
      {contacts.length > 0 && <CoverageStrip coverage={coverageOf(contacts, terms, now)} terms={terms} />}
      <Editing id={editing} context={context} close={() => setEditing(null)} />
    </Section>
  );
}

function Switch({ asMap, set }: { asMap: boolean; set(asMap: boolean): void }) {
  return (
    <Button look="quiet" aria-pressed={asMap} onClick={() => set(!asMap)}>
      {t(asMap ? 'relationships.map.people' : 'relationships.map.short')}
    </Button>
  );
}

function Editing({ id, context, close }: { id: Id | null; context: Context; close(): void }) {
  const { write } = useWriting();
  const contact = context.contacts.find((each) => each.id === id);
  if (!contact) return null;
  return (
    <MapDialog
      contact={contact}
      contacts={context.contacts}
      about="all"
      save={(fields) =>
        write.change(contactChange(contact, fields), changeSentence(contact, fields, context.contacts))
      }
      close={close}
    />
  );
}
