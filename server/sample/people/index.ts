import { Influence, StakeholderRole, Stance } from '../../../lib/model/index.ts';
import { sampleAccounts } from '../accounts.ts';
import { recordLink, type Sample } from '../record.ts';
import { slug } from '../slug.ts';
import { britain } from './britain.ts';
import { dach } from './dach.ts';
import { north } from './north.ts';
import { overseas } from './overseas.ts';
import type { PersonRow, Staff } from './row.ts';
import { south } from './south.ts';

/** About 200 contacts, account by account, the people who decide first. */
export const sampleContacts: readonly Sample<'contact'>[] = [
  ...dach,
  ...britain,
  ...north,
  ...south,
  ...overseas,
].flatMap((staff) => staff.people.map((row, at) => contact(staff, row, at)));

function contact(staff: Staff, row: PersonRow, at: number): Sample<'contact'> {
  const [name, title, roles, standing, boss, own = {}] = row;
  const { given, family } = namesOf(row);
  const id = contactId(staff, row);
  return {
    id,
    accountId: staff.accountId,
    name,
    givenName: given,
    familyName: family,
    emails: [...(own.emails ?? [address(staff, given, family)])],
    phones: [...(own.phones ?? (at % 4 === 3 ? [] : [`${staff.phone} ${100 + at * 7}`]))],
    title,
    linkedinSlug: own.linkedinSlug === undefined ? slug(`${given} ${family}`) : own.linkedinSlug,
    roles: StakeholderRole.options.filter((role) => roles.split(' ').includes(role)),
    influence: Influence.options.find((word) => standing.startsWith(word)) ?? null,
    stance: Stance.options.find((word) => standing.endsWith(word)) ?? null,
    reportsToId: bossId(staff, boss),
    link: recordLink('contact', id),
  };
}

function contactId({ accountId }: Staff, row: PersonRow): string {
  const { given, family } = namesOf(row);
  const [, , , , , own] = row;
  return `con-${slug(`${given} ${family}`) || own?.linkedinSlug || accountId}`;
}

function bossId(staff: Staff, boss: string): string | null {
  const row = staff.people.find(([name]) => name === boss);
  if (row) return contactId(staff, row);
  if (boss) throw new Error(`${boss} is nobody at ${staff.accountId}`);
  return null;
}

/** `Lars Petter Moen` is Lars … Moen, `Marijke van Dorp` is Marijke van Dorp, `Dr Emeka Obi` is Emeka Obi. */
function namesOf([name, , , , , own]: PersonRow): { given: string; family: string } {
  if (own?.names) return own.names;
  const parts = name.replace(/^(Dr|Dame) /, '').split(' ');
  const [given = name] = parts;
  const prefix = parts.findIndex((part) => /^(van|de|le)$/i.test(part));
  const family = prefix > 0 ? parts.slice(prefix).join(' ') : parts.at(-1);
  return { given, family: family ?? name };
}

function address({ address, accountId }: Staff, given: string, family: string): string {
  const local = address
    .replace('{given}', slug(given))
    .replace('{g}', slug(given).charAt(0))
    .replace('{family}', slug(family).replaceAll('-', ''));
  return `${local}@${sampleAccounts.find(({ id }) => id === accountId)?.domains[0]}`;
}
