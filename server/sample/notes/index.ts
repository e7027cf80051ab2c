import type { Calendar } from '../calendar.ts';
import { accountOf, contactOf } from '../portfolio.ts';
import { recordLink, type Sample } from '../record.ts';
import { type NoteRow, noteRows } from './rows.ts';

export function sampleNotes(calendar: Calendar): Sample<'note'>[] {
  return noteRows.map((row, nth) => note(row, nth, calendar));
}

function note([account, ago, body, beside, contact]: NoteRow, nth: number, { at }: Calendar): Sample<'note'> {
  const { id: accountId, ownerId } = accountOf(account);
  const id = `not-${account}-${nth + 1}`;
  return {
    id,
    accountId,
    contactId: contact ? contactOf(contact).id : null,
    opportunityId: null,
    body,
    authorId: ownerId,
    createdAt: at(-ago, `${9 + (nth % 8)}:${10 + ((nth * 7) % 50)}`),
    origin: beside ? { title: beside[1], link: linkTo(beside, contact) } : null,
    link: recordLink('note', id),
  };
}

/** A mail's own address is not known here, but a search for its subject leads to it; an event has no such way. */
function linkTo([site, title]: NonNullable<NoteRow[3]>, contact: string | undefined): string | null {
  if (site === 'mail') return `https://mail.google.com/mail/u/0/#search/${encodeURIComponent(title)}`;
  const profile = contact && contactOf(contact).linkedinSlug;
  return site === 'profile' && profile ? `https://www.linkedin.com/in/${profile}/` : null;
}
