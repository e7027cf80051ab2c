import type { ReactNode } from 'react';
import type { ContextContact, Person } from '../../../lib/model/index.ts';
import { daysSince, longSpan, shortSpan } from '../../format/days.ts';
import { mainRole, roleWords } from '../../format/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Avatar } from '../../ui/Faces.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { isSilent } from './contacted.ts';
import { nameOf } from './people.ts';

/** A contact in one line: who, in which role, and when we were last in touch. `quiet`: not on the page. */
export function ContactRow({
  contact,
  now,
  quiet,
}: {
  contact: ContextContact;
  now: number;
  quiet: boolean;
}) {
  const role = mainRole(contact.roles);
  const roles = contact.roles.map((each) => roleWords[each]).join(', ');
  return (
    <Row
      face={<Avatar name={contact.name} />}
      name={
        <RecordLink link={contact.link} title={contact.name} className={quiet ? 'text-mut' : 'font-semibold'}>
          <bdi>{contact.name}</bdi>
        </RecordLink>
      }
      second={contact.title}
      chip={
        role && (
          <span title={roles}>
            <Badge tone={role === 'blocker' ? 'bad' : quiet ? 'plain' : 'acc'}>{roleWords[role]}</Badge>
          </span>
        )
      }
      when={<LastContact contact={contact} now={now} />}
    />
  );
}

/** Someone who writes from the account but is not one of its contacts. */
export function NewPersonRow({ person }: { person: Person }) {
  const name = nameOf(person);
  return (
    <Row
      face={<Avatar name={name} unknown />}
      name={<bdi title={name}>{name}</bdi>}
      second={name === person.name ? null : person.name}
      chip={<Badge tone="open">New person</Badge>}
      when={null}
    />
  );
}

interface RowProps {
  face: ReactNode;
  name: ReactNode;
  second: string | null;
  chip: ReactNode;
  when: ReactNode;
}

function Row({ face, name, second, chip, when }: RowProps) {
  return (
    <div className="flex items-center gap-2.5 py-1">
      {face}
      <div className="min-w-0 flex-1">
        <div className="truncate">{name}</div>
        {second && (
          <div className="truncate text-mut text-xs" title={second}>
            <bdi>{second}</bdi>
          </div>
        )}
      </div>
      {chip}
      {when}
    </div>
  );
}

function LastContact({ contact, now }: { contact: ContextContact; now: number }) {
  const { lastContactAt } = contact;
  const days = lastContactAt === null ? null : daysSince(lastContactAt, now);
  const words =
    days === null ? 'Never in touch' : `Last contact ${days <= 0 ? 'today' : `${longSpan(days)} ago`}`;
  const tone = isSilent(contact, now) ? 'font-semibold text-bad' : 'text-faint';
  return (
    <span title={words} className={cx('tabular min-w-9 shrink-0 whitespace-nowrap text-end text-xs', tone)}>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true">{days === null ? '–' : shortSpan(days)}</span>
    </span>
  );
}
