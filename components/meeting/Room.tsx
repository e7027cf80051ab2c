import { t } from '../../lib/i18n/index.ts';
import type { Context, Person, Workspace } from '../../lib/model/index.ts';
import type { Brief } from '../../lib/work/meeting/brief.ts';
import type { Guest } from '../../lib/work/meeting/room.ts';
import { ContactRow, PersonRow } from '../panel/account/PersonRow.tsx';
import { type KnownPeople, nameOf } from '../panel/account/people.ts';
import { Refused } from '../panel/account/Refused.tsx';
import { useKnownPeople } from '../panel/account/useKnownPeople.tsx';
import { useWriting } from '../panel/account/writing.ts';
import { Nothing, Section } from '../ui/Section.tsx';
import { ShowSome } from '../ui/ShowSome.tsx';

interface Props {
  brief: Brief;
  context: Context;
  workspace: Workspace;
  now: number;
}

/** Who comes, those first who decide; then who should and is not invited. */
export function Room({ brief: { room }, context, workspace, now }: Props) {
  const people = useKnownPeople(context, workspace, now);
  const known = room.guests.filter(({ kind }) => kind !== 'outside');
  return (
    <Section title={t('meeting.room.title')}>
      <Refused part="contacts" context={context} />
      {known.length === 0 && <Nothing>{t('panel.people.none')}</Nothing>}
      <ShowSome items={known} first={8} all="meeting.room.all" keyOf={keyOf}>
        {(guest) => <GuestRow guest={guest} known={people.known} now={now} />}
      </ShowSome>
      <Others room={room} />
      {room.missing.map(({ contact }) => (
        <ContactRow
          key={contact.id}
          contact={contact}
          known={people.known}
          now={now}
          quiet
          also={t('meeting.room.notInvited')}
        />
      ))}
      {people.dialog}
    </Section>
  );
}

function GuestRow({ guest, known, now }: { guest: Guest; known: KnownPeople; now: number }) {
  const { write } = useWriting();
  if (guest.kind === 'new')
    return <PersonRow person={guest.person} fresh add={() => write.addPerson(guest.index)} />;
  if (guest.kind !== 'contact') return <PersonRow person={guest.person} fresh={false} />;
  const { contact, first } = guest;
  const also = first ? t('meeting.room.firstTime') : undefined;
  return <ContactRow contact={contact} known={known} now={now} quiet={false} also={also} />;
}

function Others({ room: { guests, ours, unread } }: Pick<Brief, 'room'>) {
  const outside = guests.filter(({ kind }) => kind === 'outside').length;
  const words = [
    outside > 0 && t('panel.people.outside', outside),
    unread > 0 && t('panel.people.unread', unread),
    ours > 0 && t('meeting.room.ours', ours),
  ].filter((sentence) => sentence !== false);
  return words.length > 0 && <Nothing>{words.join(' ')}</Nothing>;
}

const keyOf = (guest: Guest): string =>
  guest.kind === 'contact' ? guest.contact.id : personKey(guest.person);

const personKey = (person: Person) => `${nameOf(person)} ${person.name ?? ''}`;
