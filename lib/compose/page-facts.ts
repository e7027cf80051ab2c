import type { Id, Note, Person, Sighting } from '../model/index.ts';
import type { Page } from './page.ts';

const MAIL = new Set(['gmail/thread', 'gmail/popout', 'outlook/message', 'outlook/popout']);

/** An e-mail that was sent; neither a list nor a draft. */
export const isMail = (sighting: Sighting | null): boolean => !!sighting && MAIL.has(sighting.page);

/** The page something is written beside. Of LinkedIn, no more than who it is about and the address of their profile. */
export function originOf(sighting: Sighting): Note['origin'] {
  const link = linkOf(sighting);
  const named = sighting.site === 'linkedin' ? personOn(sighting)?.name : null;
  const title = named || sighting.title || (link && new URL(link).host);
  return title ? { title, link } : null;
}

/** Without what an address says beyond the profile. */
export function linkOf({ site, link }: Sighting): string | null {
  return site === 'linkedin' ? (link?.replace(/[?#].*$/, '') ?? null) : link;
}

/** Whom a profile or a conversation is with. */
export const personOn = ({ people }: Sighting): Person | undefined => people.find(({ self }) => !self);

/** Contacts of the account on the page; nobody who is only perhaps one of them. */
export function contactsOn({ sighting, context, people }: Page): Id[] {
  const ids = people.flatMap(({ contactId, accountId, own }, index) => {
    const isSure = sighting?.people[index]?.doubt === null;
    const isOurs = context !== null && accountId === context.account.id && !own;
    return contactId && isSure && isOurs ? [contactId] : [];
  });
  return [...new Set(ids)];
}

/** The contact that the page is about as a whole: a profile's, a conversation's. */
export function theContactOn(page: Page): Id | null {
  const [only = null, ...others] = page.sighting?.site === 'linkedin' ? contactsOn(page) : [];
  return others.length > 0 ? null : only;
}
