import { CalendarDays, Mail, MessageCircle, Phone } from 'lucide-react';
import type { Context, Interaction } from '../../../lib/model/index.ts';
import { daysSince, longSpan, shortSpan } from '../../format/days.ts';
import { interactionKindWords } from '../../format/words.ts';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { Nothing, Section } from '../../ui/Section.tsx';
import { ShowSome } from '../../ui/ShowSome.tsx';
import { ownerName } from './Notes.tsx';
import { isEmpty, More, Refused } from './Refused.tsx';
import { RowEnd } from './RowEnd.tsx';
import { useWriting } from './writing.ts';

const icons = { email: Mail, call: Phone, meeting: CalendarDays, linkedin: MessageCircle } as const;

export function Interactions({ context, now }: { context: Context; now: number }) {
  return (
    <Section title="Recent interactions">
      <Refused part="interactions" context={context} />
      {isEmpty('interactions', context) && <Nothing>None recorded yet.</Nothing>}
      <ShowSome items={context.interactions} first={5} noun="interactions" keyOf={({ id }) => id}>
        {(interaction) => <Row interaction={interaction} context={context} now={now} />}
      </ShowSome>
      <More part="interactions" context={context} />
    </Section>
  );
}

function Row({ interaction, context, now }: { interaction: Interaction; context: Context; now: number }) {
  const { kind, at, subject, link } = interaction;
  const Icon = icons[kind];
  const days = daysSince(at, now);
  const { marks } = useWriting();
  return (
    <div className="flex items-start gap-2.5 py-1">
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{interactionKindWords[kind]}: </span>
        <RecordLink link={link} title={subject} className="block truncate">
          <bdi>{subject || interactionKindWords[kind]}</bdi>
        </RecordLink>
        <Who interaction={interaction} context={context} />
      </div>
      {!marks.has(interaction.id) && (
        <time
          dateTime={at}
          title={days <= 0 ? 'today' : `${longSpan(days)} ago`}
          className="tabular shrink-0 text-faint text-xs"
        >
          {shortSpan(days)}
        </time>
      )}
      <RowEnd
        kind="interaction"
        record={interaction}
        ownerId={interaction.ownerId}
        context={context}
        name={subject || interactionKindWords[kind]}
      />
    </div>
  );
}

/** `Maria Lopes and 2 more → You`: the arrow points the way it went. */
function Who({ interaction, context }: { interaction: Interaction; context: Context }) {
  const { direction, ownerId } = interaction;
  const theirs = theirNames(interaction, context);
  const ours = ownerId ? ownerName(ownerId, context) : '';
  const names = (direction === 'out' ? [ours, theirs] : [theirs, ours]).filter((name) => name !== '');
  const [first, second] = names;
  if (!first) return null;
  const between = direction ? ' → ' : ', ';
  return (
    <div className="truncate text-mut text-xs" title={names.join(between)}>
      <bdi>{first}</bdi>
      {second && (
        <>
          {between}
          <bdi>{second}</bdi>
        </>
      )}
    </div>
  );
}

function theirNames({ contactIds }: Interaction, { contacts }: Context): string {
  const [first, ...rest] = contactIds.flatMap((id) => contacts.find((contact) => contact.id === id) ?? []);
  if (!first) return '';
  return rest.length > 0 ? `${first.name} and ${rest.length} more` : first.name;
}
