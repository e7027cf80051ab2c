import { CalendarDays, Mail, MessageCircle, Phone } from 'lucide-react';
import { t } from '../../../lib/i18n/index.ts';
import type { Context, Interaction } from '../../../lib/model/index.ts';
import { ago, daysSince, shortSpan } from '../../format/days.ts';
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
    <Section title={t('panel.interactions.title')}>
      <Refused part="interactions" context={context} />
      {isEmpty('interactions', context) && <Nothing>{t('panel.interactions.none')}</Nothing>}
      <ShowSome items={context.interactions} first={5} all="panel.all.interactions" keyOf={({ id }) => id}>
        {(interaction) => <Row interaction={interaction} context={context} now={now} />}
      </ShowSome>
      <More part="interactions" context={context} />
    </Section>
  );
}

function Row({ interaction, context, now }: { interaction: Interaction; context: Context; now: number }) {
  const { kind, at, subject, link } = interaction;
  const Icon = icons[kind];
  const kindSaid = t(`format.interactionKind.${kind}`);
  const days = daysSince(at, now);
  const { marks } = useWriting();
  return (
    <div className="flex items-start gap-2.5 py-1">
      <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-faint" />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{kindSaid}: </span>
        <RecordLink link={link} title={subject} className="block truncate">
          <bdi>{subject || kindSaid}</bdi>
        </RecordLink>
        <Who interaction={interaction} context={context} />
      </div>
      {!marks.has(interaction.id) && (
        <time dateTime={at} title={ago(days)} className="tabular shrink-0 text-faint text-xs">
          {shortSpan(days)}
        </time>
      )}
      <RowEnd
        kind="interaction"
        record={interaction}
        ownerId={interaction.ownerId}
        context={context}
        name={subject || kindSaid}
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
  return rest.length > 0 ? t('panel.interactions.andMore', { name: first.name, n: rest.length }) : first.name;
}
