import { t } from '../../../lib/i18n/index.ts';
import type { Context, ContextContact, Id, Person, Sighting, TierTerms } from '../../../lib/model/index.ts';
import { isStakeholder } from '../../../lib/work/relationships/seniority.ts';
import type { Strength } from '../../../lib/work/relationships/strength.ts';
import { roleRank } from '../../format/words.ts';
import type { AccountView } from '../view.ts';

export interface PeopleOfPage {
  /** Known contacts of the account that the page shows, those with the weightiest role first. */
  present: ContextContact[];
  /** Contacts of the account that the context does not hold: it lists only so many. */
  unlisted: Person[];
  /** People of the account that it does not know yet. */
  fresh: Person[];
  /** Contacts without a say who are not on the page; those with one are left off. */
  others: ContextContact[];
  /** People of the page who belong neither to this account nor to us. */
  outside: number;
  /** How many more people the page shows than were looked at. */
  unread: number;
}

/** What is known of each contact beside their record, and how to change that. */
export interface KnownPeople {
  strengths: ReadonlyMap<Id, Strength>;
  terms: TierTerms;
  /** Nothing: the source takes no change of contacts. */
  edit?: ((contactId: Id) => void) | undefined;
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
  return {
    present: byRole([...present.values()]),
    unlisted: [...unlisted.values()],
    fresh: [...fresh.values()],
    others: context.contacts.filter((contact) => !present.has(contact.id) && !isStakeholder(contact)),
    outside,
    unread: sighting?.morePeople ?? 0,
  };
}

/** Where somebody is asked to come or is written to, so that one can be left off. */
const gatherings = /^(gmail|outlook)\/(thread|message|popout|compose|event)$|^calendar\//;

export const isGathering = (sighting: Sighting | null): boolean =>
  sighting !== null && gatherings.test(sighting.page);

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
