import { memo, type ReactNode } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { ContextContact, Person } from '../../../lib/model/index.ts';
import { MarkWord } from '../../outbox/MarkWord.tsx';
import { RoleChip } from '../../relationships/RoleChip.tsx';
import { Star } from '../../stars/Star.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Avatar } from '../../ui/Faces.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { type KnownPeople, nameOf } from './people.ts';
import { RowStanding } from './RowStanding.tsx';
import { useWriting } from './writing.ts';

/** Cut on the link itself: an outline is cut by what is around it, not by its own element. */
const oneLine = 'block w-fit max-w-full truncate';

interface ContactProps {
  contact: ContextContact;
  known: KnownPeople;
  now: number;
  /** Not on the page. */
  quiet: boolean;
  /** What else there is to say of them here. */
  also?: string | undefined;
}

/** A contact in one line: who, in which role, when we were last in touch and how close we are. */
export const ContactRow = memo(function ContactRow({ contact, known, now, quiet, also }: ContactProps) {
  const { marks, showOutbox } = useWriting();
  const mark = marks.get(contact.id);
  const strength = known.strengths.get(contact.id);
  const edit = known.edit && !mark ? () => known.edit?.(contact.id) : undefined;
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
      second={[also, contact.title].filter(Boolean).join(' · ') || null}
      chip={<RoleChip contact={contact} quiet={quiet} edit={edit} />}
      when={
        <>
          {mark ? (
            <MarkWord mark={mark} show={showOutbox} />
          ) : (
            strength && <RowStanding contact={contact} strength={strength} terms={known.terms} now={now} />
          )}
          <span className="-my-1 -mx-2.5 shrink-0">
            <Star kind="contact" id={contact.id} name={contact.name} />
          </span>
        </>
      }
    />
  );
});

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
          {chip && <span className="@min-[352px]:hidden">{chip}</span>}
          {second && (
            <div className="min-w-0 truncate text-mut text-xs" title={second}>
              <bdi>{second}</bdi>
            </div>
          )}
        </div>
      </div>
      {chip && <span className="@min-[352px]:block hidden">{chip}</span>}
      {when}
    </div>
  );
}
