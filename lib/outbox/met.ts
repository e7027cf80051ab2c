import type { Context, Interaction } from '../model/index.ts';
import { findIn, withRecord } from './parts.ts';

/** Clocks differ: what is less than this ahead, in milliseconds, has taken place. As the source has it. */
const AHEAD = 3_600_000;

/** A context in which an interaction was with its contacts; one that is only planned is no contact yet. */
export function met(context: Context, { at, contactIds }: Interaction, now: string): Context {
  if (Date.parse(at) >= Date.parse(now) + AHEAD) return context;
  return contactIds.reduce((before, id) => {
    const contact = findIn(before, 'contacts', id);
    const last = contact?.lastContactAt ?? null;
    const isNews = last === null || Date.parse(last) < Date.parse(at);
    return contact && isNews ? withRecord(before, 'contacts', { ...contact, lastContactAt: at }) : before;
  }, context);
}

/** A context in which an interaction never was; `context` does not list it any more. */
export function unmet(context: Context, { at, contactIds }: Interaction, now: string): Context {
  // Of those that are not listed, one may have been the last.
  if (context.more.interactions) return context;
  return contactIds.reduce((before, id) => {
    const contact = findIn(before, 'contacts', id);
    if (contact?.lastContactAt !== at) return before;
    const others = before.interactions.filter((other) => other.contactIds.includes(id));
    const never = withRecord(before, 'contacts', { ...contact, lastContactAt: null });
    return others.reduce((one, other) => met(one, { ...other, contactIds: [id] }, now), never);
  }, context);
}
