import { t } from '../../../lib/i18n/index.ts';
import type { Context, ContextContact, Person } from '../../../lib/model/index.ts';
import { roleRank } from '../../format/words.ts';
import type { AccountView } from '../view.ts';

export interface PeopleOfPage {
  /** Known contacts of the account that the page shows, those with the weightiest role first. */
  present: ContextContact[];
  /** Contacts of the account that the context does not hold: it lists only so many. */
  unlisted: Person[];
  /** People of the account that it does not know yet. */
  fresh: Person[];
  /** Stakeholders who are not on the page. */
  absent: ContextContact[];
  /** Contacts without a role who are not on the page. */
  others: ContextContact[];
  /** People of the page who belong neither to this account nor to us. */
  outside: number;
  /** How many more people the page shows than were looked at. */
  unread: number;
}

/** Who of the account is on the page, and who is not. Pure; at most 200 people and 500 contacts. */
export function peopleOfPage({ sighting, people, match }: AccountView, context: Context): PeopleOfPage {
  const contacts = new Map(context.contacts.map((contact) => [contact.id, contact]));
  const present = new Map<string, ContextContact>();
  const unlisted = new Map<string, Person>();
  const fresh = new Map<string, Person>();
  let outside = 0;
  for (const [index, person] of (sighting?.people ?? []).entries()) {
    const known = people[index];
    if (!known || known.own || person.self) continue;
    const contact = known.contactId === null ? justAdded(person, context) : contacts.get(known.contactId);
    if (contact) present.set(contact.id, contact);
    else if (known.accountId !== match.accountId) outside += 1;
    else (known.contactId === null ? fresh : unlisted).set(nameOf(person), person);
  }
  const absent = context.contacts.filter(({ id }) => !present.has(id));
  return {
    present: byRole([...present.values()]),
    unlisted: [...unlisted.values()],
    fresh: [...fresh.values()],
    absent: byRole(absent.filter(({ roles }) => roles.length > 0)),
    others: absent.filter(({ roles }) => roles.length === 0),
    outside,
    unread: sighting?.morePeople ?? 0,
  };
}

/** A contact that was added a moment ago is in no directory yet. Of a person in doubt nothing is taken for granted. */
function justAdded(
  { email, linkedinSlug, doubt }: Person,
  { contacts }: Context,
): ContextContact | undefined {
  if (doubt !== null) return undefined;
  return contacts.find(
    (contact) =>
      (email !== null && contact.emails.includes(email.toLowerCase())) ||
      (linkedinSlug !== null && contact.linkedinSlug === linkedinSlug),
  );
}

/** What to call someone the account does not know: the address says more than a name of their own choosing. */
export function nameOf(person: Person): string {
  return person.email ?? person.name ?? person.linkedinSlug ?? t('panel.people.nameless');
}

function byRole(contacts: ContextContact[]): ContextContact[] {
  return contacts.sort((a, b) => roleRank(a.roles) - roleRank(b.roles));
}
