import { useMemo, useState } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Workspace } from '../../../lib/model/index.ts';
import { coverageOf } from '../../../lib/work/relationships/coverage.ts';
import { placeOf } from '../../format/words.ts';
import { CompactMap } from '../../relationships/CompactMap.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import type { AccountView, PanelEvents } from '../view.ts';
import { CoverageStrip } from './CoverageStrip.tsx';
import { PeopleLists } from './PeopleLists.tsx';
import { Refused } from './Refused.tsx';
import { useKnownPeople } from './useKnownPeople.tsx';

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
  const { known, dialog } = useKnownPeople(context, workspace, now);
  const { terms } = known;
  const { contacts, account } = context;
  const coverage = useMemo(() => coverageOf(contacts, terms, now), [contacts, terms, now]);
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
      {contacts.length > 0 && <CoverageStrip coverage={coverage} terms={terms} />}
      {dialog}
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
