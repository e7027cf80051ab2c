import type { Person } from '../model/index.ts';
import { fromRecord } from './fromRecord.ts';
import type { Page } from './page.ts';
import type { Form } from './values.ts';

const MOST_TITLE = 200;

/** A person of the page as a contact. An address that may be a group's or a service's is not theirs. */
export function contactOf(person: Person | undefined): Form {
  if (!person) return fromRecord('contact', {});
  const { name, email, linkedinSlug, headline = '', doubt } = person;
  const isTheirs = doubt === null || doubt === 'name-only';
  return fromRecord('contact', {
    name: name === null || name.toLowerCase() === email ? '' : name,
    // Not in the middle of a sign.
    title: headline.slice(0, MOST_TITLE).replace(/[\ud800-\udbff]$/, ''),
    emails: email !== null && isTheirs ? [email.toLowerCase()] : [],
    linkedinSlug,
  });
}

/** Whom nobody knows yet, where there is one alone. */
export function outsiderOn({ sighting, people }: Page): Person | undefined {
  const unknown = sighting?.people.filter(({ self }, index) => {
    const match = people[index];
    return !self && !match?.own && !match?.contactId;
  });
  return unknown?.length === 1 ? unknown[0] : undefined;
}

/** A name that the page gives, else one to begin with: `Brightlane` of brightlane.io. */
export function accountAt(domain: string, { sighting, context }: Page): Form {
  const company = sighting?.companies.find((one) => one.domain === domain && one.name !== null && !one.doubt);
  const name = company?.name ?? nameFrom(domain);
  return fromRecord('account', { name, domains: [domain], ownerId: context?.viewerId ?? null });
}

/** Under these, as under co.uk, the name is one part further to the left. */
const SECOND = /\.(ac|co|com|edu|gob|gov|gv|net|or|org)\.[a-z]{2}$/;

/** Nothing for a name in another script, which its domain spells in code. */
function nameFrom(domain: string): string {
  const host = domain.toLowerCase().replace(SECOND, '.x');
  const label = host.split('.').at(-2) ?? '';
  if (label.startsWith('xn--')) return '';
  return label
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim();
}
