import { t } from '../../../lib/i18n/index.ts';
import type { Context, Person } from '../../../lib/model/index.ts';
import { notPlaceOf, placeOf } from '../../format/words.ts';
import { Nothing, Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import type { AccountView } from '../view.ts';
import { CoverageStrip } from './CoverageStrip.tsx';
import { Meeting } from './Meeting.tsx';
import { ContactRow, PersonRow } from './PersonRow.tsx';
import { nameOf, type PeopleOfPage, peopleOfPage } from './people.ts';
import { Refused } from './Refused.tsx';
import { useWriting } from './writing.ts';

interface Props {
  view: AccountView;
  context: Context;
  now: number;
}

/** The people of the page first, then the stakeholders who are not on it, then the roles that are thin. */
export function People({ view, context, now }: Props) {
  const people = peopleOfPage(view, context);
  const { write } = useWriting();
  const add = (person: Person) => write.addPerson(view.sighting?.people.indexOf(person) ?? -1);
  // A company's page, or one that Keyside does not read, shows nobody who could be of the account or not.
  const hasPeople = (view.sighting?.people.length ?? 0) > 0;
  const place = hasPeople ? placeOf(view.sighting) : t('panel.people.title');
  return (
    <Section title={place}>
      <Meeting sighting={view.sighting} now={now} />
      <Refused part="contacts" context={context} />
      {hasPeople && people.present.length + people.unlisted.length + people.fresh.length === 0 && (
        <Nothing>{t('panel.people.none')}</Nothing>
      )}
      <ShowSome items={people.present} first={8} all="panel.all.ofThem" keyOf={({ id }) => id}>
        {(contact) => <ContactRow contact={contact} now={now} quiet={false} />}
      </ShowSome>
      <ShowSome items={people.unlisted} first={4} all="panel.all.known" keyOf={nameOf}>
        {(person) => <PersonRow person={person} fresh={false} />}
      </ShowSome>
      <ShowSome items={people.fresh} first={4} all="panel.all.fresh" keyOf={nameOf}>
        {(person) => <PersonRow person={person} fresh add={() => add(person)} />}
      </ShowSome>
      <Outside people={people} />
      <Absent people={people} title={hasPeople ? notPlaceOf(view.sighting) : null} now={now} />
      {context.contacts.length > 0 && <CoverageStrip contacts={context.contacts} now={now} />}
    </Section>
  );
}

function Outside({ people: { outside, unread } }: { people: PeopleOfPage }) {
  if (outside + unread === 0) return null;
  const others = outside > 0 && t('panel.people.outside', outside);
  const rest = unread > 0 && t('panel.people.unread', unread);
  return <Nothing>{[others, rest].filter(Boolean).join(' ')}</Nothing>;
}

function Absent({
  people: { absent, others },
  title,
  now,
}: {
  people: PeopleOfPage;
  /** Null: the page shows nobody at all. */
  title: string | null;
  now: number;
}) {
  const all = [...absent, ...others];
  if (all.length === 0) return null;
  const first = Math.min(4, absent.length);
  return (
    <>
      {title && <h3 className="mt-2 mb-0.5 text-faint text-xs">{title}</h3>}
      <ShowSome items={all} first={first} all="panel.all.contacts" keyOf={({ id }) => id}>
        {(contact) => <ContactRow contact={contact} now={now} quiet />}
      </ShowSome>
    </>
  );
}
