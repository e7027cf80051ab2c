import { t } from '../../../lib/i18n/index.ts';
import type { Context, Person } from '../../../lib/model/index.ts';
import { leftOffOf } from '../../../lib/work/relationships/left-off.ts';
import { notPlaceOf } from '../../format/words.ts';
import { Explain } from '../../ui/Explain.tsx';
import { Nothing } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import type { AccountView } from '../view.ts';
import { ContactRow, PersonRow } from './PersonRow.tsx';
import { isGathering, type KnownPeople, nameOf, type PeopleOfPage, peopleOfPage } from './people.ts';
import { useWriting } from './writing.ts';

interface Props {
  view: AccountView;
  context: Context;
  known: KnownPeople;
  now: number;
}

/** The people of the page first, then the stakeholders who are not on it. */
export function PeopleLists({ view, context, known, now }: Props) {
  const people = peopleOfPage(view, context);
  const { write } = useWriting();
  const add = (person: Person) => write.addPerson(view.sighting?.people.indexOf(person) ?? -1);
  const isEmpty = people.present.length + people.unlisted.length + people.fresh.length === 0;
  return (
    <>
      {isEmpty && hasPeople(view) && <Nothing>{t('panel.people.none')}</Nothing>}
      <ShowSome items={people.present} first={8} all="panel.all.ofThem" keyOf={({ id }) => id}>
        {(contact) => <ContactRow contact={contact} known={known} now={now} quiet={false} />}
      </ShowSome>
      <ShowSome items={people.unlisted} first={4} all="panel.all.known" keyOf={nameOf}>
        {(person) => <PersonRow person={person} fresh={false} />}
      </ShowSome>
      <ShowSome items={people.fresh} first={4} all="panel.all.fresh" keyOf={nameOf}>
        {(person) => <PersonRow person={person} fresh add={() => add(person)} />}
      </ShowSome>
      <Outside people={people} />
      <Absent people={people} view={view} context={context} known={known} now={now} />
    </>
  );
}

const hasPeople = ({ sighting }: AccountView) => (sighting?.people.length ?? 0) > 0;

function Outside({ people: { outside, unread } }: { people: PeopleOfPage }) {
  if (outside + unread === 0) return null;
  const others = outside > 0 && t('panel.people.outside', outside);
  const rest = unread > 0 && t('panel.people.unread', unread);
  return <Nothing>{[others, rest].filter(Boolean).join(' ')}</Nothing>;
}

function Absent({ people, view, context, known, now }: Props & { people: PeopleOfPage }) {
  const present = new Set(people.present.map(({ id }) => id));
  const leftOff = leftOffOf(context.contacts, present, known.terms, now).map(({ contact }) => contact);
  const all = [...leftOff, ...people.others];
  if (all.length === 0) return null;
  return (
    <>
      {hasPeople(view) && <AbsentTitle view={view} isLeftOff={leftOff.length > 0} />}
      <ShowSome
        items={all}
        first={Math.min(4, leftOff.length)}
        all="panel.all.contacts"
        keyOf={({ id }) => id}
      >
        {(contact) => <ContactRow contact={contact} known={known} now={now} quiet />}
      </ShowSome>
    </>
  );
}

/** On a thread or an invitation they were left off; on a list or a profile they are only not there. */
function AbsentTitle({ view: { sighting }, isLeftOff }: { view: AccountView; isLeftOff: boolean }) {
  const place = notPlaceOf(sighting);
  const look = 'mt-2 mb-0.5 flex gap-1.5 text-faint text-xs';
  if (!isLeftOff || !isGathering(sighting)) return <h3 className={look}>{place}</h3>;
  return (
    <h3 className={look}>
      <Explain
        why={() => t('relationships.leftOff.why')}
        className="font-semibold text-mut underline decoration-dotted underline-offset-2"
      >
        {t('relationships.leftOff.title')}
      </Explain>
      <span>{place}</span>
    </h3>
  );
}
