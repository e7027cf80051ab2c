import { sampleOwners } from '../../../../server/sample/owners.ts';
import { sampleContacts } from '../../../../server/sample/people/index.ts';
import type { Address } from './mail.ts';

/** A contact or colleague of the sample portfolio by name, at the first of their addresses unless told otherwise. */
export function known(name: string, email?: string): Address {
  const found = addresses.get(name);
  if (!found) throw new Error(`The sample has nobody called ${name}.`);
  return { name, email: email ?? found };
}

/** Someone no system of record knows. */
export function stranger(name: string, email: string): Address {
  return { name, email };
}

const addresses = new Map<string, string>([
  ...sampleContacts.map(({ name, emails }) => [name, emails[0] ?? ''] as const),
  ...sampleOwners.map(({ name, email }) => [name, email ?? ''] as const),
]);

export const alex = known('Alex Reuter');
export const alexAtHome = stranger('Alex Reuter', 'alex.reuter.home@gmail.com');
export const priya = known('Priya Nair');
export const tomasz = known('Tomasz Wolski');
export const claire = known('Claire Duval');
/** A mailbox of the team: Alex reads it by delegation. */
export const dachTeam = stranger('DACH accounts', 'dach-accounts@norvane-systems.com');
/** A Google Group: it writes its own address over the sender's. */
export const dachSupport = 'support-dach@norvane-systems.com';

export const maria = known('Maria Lopes');
export const jonas = known('Jonas Kern');
export const helen = known('Helen Brandt');
/** At an alias domain of Arden Medical, and in nobody's records. */
export const weiss = stranger('Tobias Weiss', 't.weiss@arden-med.de');
