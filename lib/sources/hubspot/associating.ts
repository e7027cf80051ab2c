import { t } from '../../i18n/index.ts';
import type { Id, StakeholderRole } from '../../model/index.ts';
import type { For } from './api.ts';
import type { Hub } from './beside.ts';
import type { Draft, Wish } from './draft.ts';
import { linkTypes, type ObjectName } from './objects.ts';
import type { Portal } from './portal.ts';

type Role = StakeholderRole | null;

/** How one record is associated with another; a role only by a label that the portal has for it. */
export function typesOf(
  portal: Portal,
  draft: Draft,
  object: ObjectName,
  { to, field, role }: Pick<Wish, 'to' | 'field'> & { role?: Role | undefined },
) {
  const defined = (linkTypes[`${object}-${to}`] ?? []).map((associationTypeId) => ({
    associationCategory: 'HUBSPOT_DEFINED',
    associationTypeId,
  }));
  if (!role) return defined;
  const [label] = labelsOf(portal, role);
  return label ? [...defined, label] : draft.refuse(field);
}

const labelsOf = ({ dealRoles }: Portal, role: StakeholderRole) =>
  [...dealRoles]
    .filter(([, one]) => one.role === role)
    .map(([associationTypeId, { category }]) => ({ associationCategory: category, associationTypeId }));

interface Changed {
  readonly object: ObjectName;
  readonly id: Id;
  /** The record before, in the model's words. */
  readonly old: Readonly<Record<string, unknown>>;
}

/**
 * The calls that make a record's associations what a change wants, in their order: new ones first, so that a record that
 * is cut off on the way belongs to both and not to none. Rejects, before anything is sent, where a role has no label or
 * what shall be associated is not there.
 */
export async function associationsOf(hub: Hub, draft: Draft, changed: Changed, of: For) {
  const moves = draft.wishes.map((wish) => moveOf(hub, draft, changed, wish));
  await Promise.all(moves.map((move) => refuseUnknown(hub, draft, move, of)));
  return moves.flatMap(({ to, links, labels, gone }) => {
    const { api } = hub;
    const { object, id } = changed;
    const ends = gone.length > 0 ? [{ from: { id }, to: gone.map((one) => ({ id: one })) }] : [];
    return [
      ...(links.length > 0 ? [() => api.link(object, to, links, of)] : []),
      ...(labels.length > 0 ? [() => api.unlabel(object, to, labels, of)] : []),
      ...(ends.length > 0 ? [() => api.unlink(object, to, ends, of)] : []),
    ];
  });
}

function moveOf({ portal }: Hub, draft: Draft, { object, id, old }: Changed, { to, field, those }: Wish) {
  const had = rolesIn(old[field]);
  const isOther = (one: Wish['those'][number]) => had.get(one.id) !== (one.role ?? null);
  const links = those
    .filter((one) => !had.has(one.id) || (one.role && isOther(one)))
    .map(({ id: other, role }) => ({
      from: { id },
      to: { id: other },
      types: typesOf(portal, draft, object, { to, field, role }),
    }));
  const labels = those.filter(isOther).flatMap(({ id: other }) => {
    const role = had.get(other);
    return role ? [{ from: { id }, to: { id: other }, types: labelsOf(portal, role) }] : [];
  });
  const added = those.filter((one) => !had.has(one.id)).map((one) => one.id);
  const gone = [...had.keys()].filter((one) => !those.some((each) => each.id === one));
  return { to, field, links, labels, added, gone };
}

async function refuseUnknown(
  { api }: Hub,
  draft: Draft,
  { to, field, added }: Pick<ReturnType<typeof moveOf>, 'to' | 'field' | 'added'>,
  of: For,
) {
  if (added.length === 0) return;
  const there = new Set((await api.several(to, added, [], of)).map(({ id }) => id));
  if (!added.every((id) => there.has(id)))
    draft.refuse(field, t('errors.crm.unknownRecord', { source: 'HubSpot' }));
}

/** By id, what a field of the record before names, with its role. */
function rolesIn(value: unknown): Map<Id, Role> {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return new Map(
    list.flatMap((one): [Id, Role][] => {
      if (typeof one === 'string') return [[one, null]];
      if (typeof one !== 'object' || one === null || !('contactId' in one)) return [];
      const { contactId, role } = one as { contactId: Id; role: Role };
      return [[contactId, role]];
    }),
  );
}
