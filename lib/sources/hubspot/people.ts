import { emailsOf, instantOf, nameOf } from '../crm/values.ts';
import type { Profile, Row } from '../crm/vendor.ts';
import type { HubOwner } from './described.ts';
import type { Portal } from './portal.ts';

const nameOfOwner = ({ firstName, lastName, email, id }: HubOwner) =>
  nameOf([firstName, lastName].filter(Boolean).join(' ')) ?? email ?? id;

/** Somebody of ours, as a record. */
export function ownerRow(owner: HubOwner): Row<'owner'> {
  const name = nameOfOwner(owner);
  const email = emailsOf(owner.email)[0] ?? '';
  const updatedAt = instantOf(owner.updatedAt) ?? new Date(0).toISOString();
  return {
    kind: 'owner',
    record: { id: owner.id, name, email, updatedAt, link: null },
    own: { name, email },
  };
}

/** Who is connected: the owner with their address, if there is one. */
export function meOf({ details, me }: Portal, personEmail: string, mayWrite: boolean): Profile['me'] {
  const email = personEmail.trim().toLowerCase();
  const domain = email.split('@')[1];
  return {
    workspace: `HubSpot ${details.portalId}`,
    ownerId: me?.id ?? null,
    name: me ? nameOfOwner(me) : email,
    email,
    ownDomains: domain ? [domain] : [],
    scopes: mayWrite ? ['read', 'write'] : ['read'],
  };
}
