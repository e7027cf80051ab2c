import type { Id, Instant, Interaction } from '../../model/index.ts';
import { isSameSubject, isThis, type MeetingEvent, timeOf } from './event.ts';

export interface LastMet {
  at: Instant;
  kind: 'meeting' | 'call';
  /** `people`: somebody who is coming was there; `series`: it has the title of this event, which repeats. */
  by: 'people' | 'series';
  interactionId: Id;
}

/** The newest meeting or call before this one with anyone who comes, or of the same series. Null: the first time. */
export function lastMetOf(
  interactions: readonly Interaction[],
  event: MeetingEvent,
  comes: ReadonlySet<Id>,
  now: number,
): LastMet | null {
  const until = event.start === null ? now : Math.min(now, timeOf(event.start) || now);
  let last: LastMet | null = null;
  for (const interaction of interactions) {
    const { kind, at, id } = interaction;
    if ((kind !== 'meeting' && kind !== 'call') || isThis(interaction, event)) continue;
    const by = isWith(interaction, comes) ? 'people' : isOfSeries(interaction, event) ? 'series' : null;
    if (!by || !(Date.parse(at) < until) || (last && Date.parse(at) <= Date.parse(last.at))) continue;
    last = { at, kind, by, interactionId: id };
  }
  return last;
}

const isWith = ({ contactIds }: Interaction, comes: ReadonlySet<Id>) =>
  contactIds.some((id) => comes.has(id));

const isOfSeries = ({ kind, subject }: Interaction, { recurring, title }: MeetingEvent) =>
  recurring && kind === 'meeting' && isSameSubject(subject, title);
