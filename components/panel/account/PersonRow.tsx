import type { ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { ContextContact, Person } from '../../../lib/model/index.ts';
import { ago, daysSince, shortSpan } from '../../format/days.ts';
import { mainRole, roleWords } from '../../format/words.ts';
import { MarkWord } from '../../outbox/MarkWord.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Avatar } from '../../ui/Faces.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { isSilent } from './contacted.ts';
import { nameOf } from './people.ts';
import { useWriting } from './writing.ts';

/** Cut on the link itself: an outline is cut by what is around it, not by its own element. */
const oneLine = 'block w-fit max-w-full truncate';

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
  const { marks, showOutbox } = useWriting();
  const mark = marks.get(contact.id);
  const role = mainRole(contact.roles);
  const roles = contact.roles.map((each) => t(roleWords[each])).join(', ');
  return (
    <Row
      face={<Avatar name={contact.name} />}
      name={
        <RecordLink
          link={contact.link}
          title={contact.name}
          className={cx(oneLine, quiet ? 'text-mut' : 'font-semibold')}
        >
          <bdi>{contact.name}</bdi>
        </RecordLink>
      }
      second={contact.title}
      chip={
        role && (
          <span title={roles}>
            <Badge tone={role === 'blocker' ? 'bad' : quiet ? 'plain' : 'acc'}>{t(roleWords[role])}</Badge>
          </span>
        )
      }
      when={mark ? <MarkWord mark={mark} show={showOutbox} /> : <LastContact contact={contact} now={now} />}
    />
  );
}

/** Someone of the page of whom we have no contact to show. `fresh`: the account does not know them. */
export function PersonRow({ person, fresh, add }: { person: Person; fresh: boolean; add?: () => void }) {
  const name = nameOf(person);
  const { offers } = useWriting();
  const adds = fresh && add && offers.has('contact');
  const second = person.headline ?? (name === person.name ? null : person.name);
  return (
    <Row
      face={<Avatar name={person.name ?? name} unknown={fresh} />}
      name={
        <bdi title={name} className={oneLine}>
          {name}
        </bdi>
      }
      second={adds ? [t('panel.people.new'), second].filter(Boolean).join(' · ') : second}
      chip={
        adds ? <AddChip name={name} add={add} /> : fresh && <Badge tone="open">{t('panel.people.new')}</Badge>
      }
      when={null}
    />
  );
}

function AddChip({ name, add }: { name: string; add(): void }) {
  return (
    <button
      type="button"
      aria-label={t('panel.people.addSaid', { name })}
      onClick={add}
      className="shrink-0 rounded-full border border-edge border-dashed px-2.5 py-px font-semibold text-2xs text-acc hover:bg-hover"
    >
      {t('panel.people.add')}
    </button>
  );
}

interface RowProps {
  face: ReactNode;
  name: ReactNode;
  second: string | null;
  chip: ReactNode;
  when: ReactNode;
}

/** Where there is no room for the chip beside the name, it comes before the title. */
function Row({ face, name, second, chip, when }: RowProps) {
  return (
    <div className="flex items-center gap-2.5 py-1">
      {face}
      <div className="min-w-0 flex-1">
        {name}
        <div className="flex items-center gap-1.5">
          {chip && <span className="@min-[320px]:hidden">{chip}</span>}
          {second && (
            <div className="min-w-0 truncate text-mut text-xs" title={second}>
              <bdi>{second}</bdi>
            </div>
          )}
        </div>
      </div>
      {chip && <span className="@min-[320px]:block hidden">{chip}</span>}
      {when}
    </div>
  );
}

function LastContact({ contact, now }: { contact: ContextContact; now: number }) {
  const { lastContactAt } = contact;
  const days = lastContactAt === null ? null : daysSince(lastContactAt, now);
  const words =
    days === null ? t('panel.people.neverInTouch') : t('panel.people.lastContact', { when: ago(days) });
  const tone = isSilent(contact, now) ? 'font-semibold text-bad' : 'text-faint';
  return (
    <span title={words} className={cx('tabular min-w-9 shrink-0 whitespace-nowrap text-end text-xs', tone)}>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true">{days === null ? '–' : shortSpan(days)}</span>
    </span>
  );
}
