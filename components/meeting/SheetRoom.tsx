import { t } from '../../lib/i18n/index.ts';
import type { Contact } from '../../lib/model/index.ts';
import type { Guest, Room } from '../../lib/work/meeting/room.ts';
import { roleWords } from '../format/words.ts';
import { nameOf } from '../panel/account/people.ts';
import { listed } from './list.ts';
import { lastContact } from './text.ts';

/** Who comes, each in a line, in two columns where there is room; those who are not invited after them. */
export function SheetRoom({ room: { guests, missing, unread } }: { room: Room }) {
  if (guests.length + missing.length === 0) return <p className="text-mut">{t('meeting.head.noGuests')}</p>;
  return (
    <>
      <ul className="@min-[34rem]:columns-2 gap-6 print:columns-2">
        {guests.map((guest) => (
          <li key={keyOf(guest)} className="break-inside-avoid py-1">
            <GuestLine guest={guest} />
          </li>
        ))}
        {missing.map(({ contact, days }) => (
          <li key={contact.id} className="break-inside-avoid py-1 text-mut">
            <Line
              name={contact.name}
              also={[t('meeting.room.notInvited'), ...aboutOf(contact), lastContact(days)]}
            />
          </li>
        ))}
      </ul>
      {unread > 0 && <p className="text-mut text-xs">{t('panel.people.unread', unread)}</p>}
    </>
  );
}

function GuestLine({ guest }: { guest: Guest }) {
  if (guest.kind === 'contact') {
    const first = guest.first ? [t('meeting.room.firstTime')] : [];
    const also = [...first, ...aboutOf(guest.contact), lastContact(guest.days)];
    return <Line name={guest.contact.name} also={also} strong />;
  }
  const { person, kind } = guest;
  const what = { unlisted: [], new: [t('meeting.page.newPerson')], outside: [t('meeting.page.outside')] };
  const name = nameOf(person);
  return (
    <Line name={name} also={[...(person.name && person.name !== name ? [person.name] : []), ...what[kind]]} />
  );
}

function Line({ name, also, strong = false }: { name: string; also: string[]; strong?: boolean }) {
  return (
    <>
      <bdi className={strong ? 'font-semibold' : undefined}>{name}</bdi>
      <span className="block text-mut text-xs">{listed(also)}</span>
    </>
  );
}

const aboutOf = ({ title, roles }: Pick<Contact, 'title' | 'roles'>): string[] => [
  ...(title === null ? [] : [title]),
  ...roles.map((role) => t(roleWords[role])),
];

const keyOf = (guest: Guest) =>
  guest.kind === 'contact' ? guest.contact.id : `${nameOf(guest.person)} ${guest.person.name ?? ''}`;
