import type { Id, RecordKind, StakeholderRole } from '../../model/index.ts';
import { instantOf } from '../crm/values.ts';
import type { Fields, Row } from '../crm/vendor.ts';
import type { Raw } from './api.ts';
import { ownOf } from './fields.ts';
import { interactionId, kindOfObject, type ObjectName, pageOf } from './objects.ts';
import type { Portal } from './portal.ts';
import { readInteraction, readNote, readTask } from './reading-activities.ts';
import { readCase, readContract, readOpportunity } from './reading-deals.ts';
import { readAccount, readContact } from './reading-people.ts';

/** What stands beside a record: HubSpot keeps it apart. */
export interface Beside {
  readonly accountId: Id;
  readonly contacts: readonly { readonly id: Id; readonly role: StakeholderRole | null }[];
  readonly deals: readonly Id[];
  /** Of a contact, by the labels with which it belongs to its company. */
  readonly roles: readonly StakeholderRole[];
}

export const nothingBeside = (accountId: Id): Beside => ({ accountId, contacts: [], deals: [], roles: [] });

export interface Reading {
  readonly portal: Portal;
  readonly object: ObjectName;
  readonly raw: Raw;
  readonly beside: Beside;
}

/** A kind's own fields out of a record; undefined: it is none of ours. */
export type Read<K extends RecordKind> = (reading: Reading) => Fields<K> | undefined;

const readers: Readonly<Record<(typeof kindOfObject)[ObjectName], Read<never>>> = {
  account: readAccount as Read<never>,
  contact: readContact as Read<never>,
  opportunity: readOpportunity as Read<never>,
  case: readCase as Read<never>,
  contract: readContract as Read<never>,
  note: readNote as Read<never>,
  interaction: readInteraction as Read<never>,
  task: readTask as Read<never>,
};

/** Objects whose contacts and deals are part of what a person sees of them. */
const told: Readonly<Partial<Record<ObjectName, readonly ('contacts' | 'deals')[]>>> = {
  deals: ['contacts'],
  notes: ['contacts', 'deals'],
  calls: ['contacts'],
  emails: ['contacts'],
  meetings: ['contacts'],
  communications: ['contacts'],
  tasks: ['contacts'],
};
export const besideOf = (object: ObjectName) => told[object] ?? [];

/** A record in the model's words; undefined: it is none of ours. */
export function rowOf<K extends RecordKind>(reading: Reading): Row<K> | undefined {
  const { portal, object, raw, beside } = reading;
  const kind = kindOfObject[object];
  const fields = readers[kind](reading);
  if (!fields) return undefined;
  const record = {
    ...fields,
    id: kind === 'interaction' ? interactionId(object, raw.id) : raw.id,
    updatedAt: instantOf(raw.updatedAt) ?? new Date(0).toISOString(),
    link: linkOf(portal, object, raw.id),
  };
  const own = {
    ...ownOf(raw.properties, portal.names(object)),
    ...Object.fromEntries(besideOf(object).map((name) => [name, besideIn(beside, name)])),
  };
  return { kind, record, own } as unknown as Row<K>;
}

const besideIn = ({ contacts, deals }: Beside, name: 'contacts' | 'deals') =>
  (name === 'deals' ? [...deals] : contacts.map(({ id, role }) => (role ? `${id} ${role}` : id))).sort();

function linkOf({ details: { uiDomain, portalId } }: Portal, object: ObjectName, id: Id): string | null {
  const page = pageOf[object];
  return page === undefined ? null : `https://${uiDomain}/contacts/${portalId}/record/${page}/${id}`;
}

/** HubSpot's own values of a record, as they were read. */
export const valuesOf = ({ own }: Row): Readonly<Record<string, string | null>> =>
  own as Readonly<Record<string, string | null>>;
