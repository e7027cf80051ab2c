import { choiceOf } from '../../import/cells/choices.ts';
import type { StakeholderRole } from '../../model/index.ts';
import type { FieldMapping, MappedField } from '../crm/mapping.ts';
import type { For } from './api.ts';
import type { Described, Descriptions, Details, HubOwner, Label, Pipeline, Property } from './described.ts';
import { namesOf } from './fields.ts';
import { type ObjectName, objectNames } from './objects.ts';

/** What is known of a portal: what it has, and what this key may see of it. */
export interface Portal {
  readonly details: Details;
  readonly owners: readonly HubOwner[];
  /** The owner with the person's address. */
  readonly me: HubOwner | undefined;
  readonly pipelines: Readonly<Record<'deals' | 'tickets', readonly Pipeline[]>>;
  /** Whether labels say which role a contact has in its company. */
  readonly hasContactRoles: boolean;
  /** By the association's type, seen from a deal, with its category. */
  readonly dealRoles: ReadonlyMap<number, { role: StakeholderRole; category: string }>;
  has(object: ObjectName): boolean;
  isForbidden(object: ObjectName): boolean;
  property(object: ObjectName, name: string | undefined): Property | undefined;
  /** A field that the organisation keeps this in, if it has one. */
  mapped(object: ObjectName, field: MappedField): Property | undefined;
  /** Where a record says by which change it was made, if the organisation has such a field. */
  mark(object: ObjectName): Property | undefined;
  /** What is read of an object's records. */
  names(object: ObjectName): readonly string[];
}

interface Options {
  readonly mapping: FieldMapping;
  readonly personEmail: string;
}

/** Rejects as HubSpot does; what is merely not for this key is known as such. */
export async function readPortal(
  descriptions: Descriptions,
  { mapping, personEmail }: Options,
  of: For,
): Promise<Portal> {
  const [details, owners, deals, tickets, ofContacts, ofDeals, described] = await Promise.all([
    descriptions.details(of),
    descriptions.owners(of),
    descriptions.pipelines('deals', of),
    descriptions.pipelines('tickets', of),
    descriptions.labels('companies', of),
    descriptions.labels('deals', of),
    Promise.all(
      objectNames.map(async (object) => [object, await descriptions.properties(object, of)] as const),
    ),
  ]);
  const objects = new Map<ObjectName, Described>(described);
  const property = (object: ObjectName, name: string | undefined) => {
    const known = objects.get(object);
    return name === undefined || typeof known === 'string' ? undefined : known?.get(name);
  };
  const email = personEmail.trim().toLowerCase();
  const isMe = (owner: HubOwner) => owner.email?.toLowerCase() === email && !owner.archived;
  return {
    details,
    owners,
    me: owners.find(isMe),
    pipelines: { deals, tickets },
    hasContactRoles: rolesOf(ofContacts).size > 0,
    dealRoles: rolesOf(ofDeals),
    has: (object) => typeof objects.get(object) === 'object',
    isForbidden: (object) => objects.get(object) === 'forbidden',
    property,
    mapped: (object, field) => property(object, mapping[field]),
    mark(object) {
      const own = property(object, mapping.changeId);
      return own?.modificationMetadata?.readOnlyValue ? undefined : own;
    },
    names: (object) => namesOf(object, mapping).filter((name) => property(object, name)),
  };
}

/** Labels that say which role somebody has, in whatever language they are. */
function rolesOf(labels: readonly Label[]) {
  const roles = new Map<number, { role: StakeholderRole; category: string }>();
  for (const { typeId, label, category } of labels) {
    const role = roleOf(label);
    if (role) roles.set(typeId, { role, category });
  }
  return roles;
}

export const roleOf = (label: string | null | undefined): StakeholderRole | undefined =>
  label ? (choiceOf('role', label) as StakeholderRole | undefined) : undefined;
