import { z } from 'zod';
import { StakeholderRole } from '../../model/index.ts';
import type { Row } from '../crm/vendor.ts';
import { parse } from '../parse.ts';
import type { Why } from './calls.ts';
import type { Desk } from './desk.ts';
import { keyOf, wordIn } from './labels.ts';
import { named, type Raw, text } from './raw.ts';
import { refuse } from './refusals.ts';

type Involved = Row<'opportunity'>['record']['contacts'];

const Catalogue = z.object({ contact_roles: z.array(z.object({ id: z.string(), name: z.string() })) });
const Role = z.object({ name: z.string().nullish() }).nullish();

/** Who is in a deal, with their roles; its own contact first. */
export async function rolesIn(desk: Desk, deal: Raw, why: Why, signal: AbortSignal): Promise<Involved> {
  const { rows } = await desk.calls.list(`/Deals/${deal.id}/Contact_Roles?fields=Last_Name`, why, signal);
  const first = named(deal, 'Contact_Name');
  const all = rows.map((raw) => {
    const label = Role.safeParse(raw.Contact_Role).data?.name ?? text(raw, 'Contact_Role');
    return { contactId: raw.id, role: wordIn(StakeholderRole.options, label) };
  });
  return all
    .toSorted((one, other) => Number(other.contactId === first) - Number(one.contactId === first))
    .slice(0, 50);
}

/** Rejects where Zoho has no such role; else gives the calls that are to follow once the deal is there. */
export async function writeRoles(
  desk: Desk,
  wanted: Involved,
  why: Why,
  signal: AbortSignal,
  before: Involved = [],
) {
  const changed = wanted.filter(
    ({ contactId, role }) => !before.some((one) => one.contactId === contactId && one.role === role),
  );
  const gone = before.filter(({ contactId }) => !wanted.some((one) => one.contactId === contactId));
  const withRoles = changed.filter(({ role }) => role !== null);
  const told =
    withRoles.length > 0
      ? parse(Catalogue, await desk.calls.get('/Contacts/roles', why, signal)).contact_roles
      : [];
  const idOf = (role: string | null) => told.find(({ name }) => keyOf(name) === role)?.id;
  if (withRoles.some(({ role }) => idOf(role) === undefined)) throw refuse(['contacts']);
  return (deal: string): (() => Promise<unknown>)[] => {
    const path = `/Deals/${deal}/Contact_Roles`;
    const write = (call: Parameters<typeof desk.calls.write>[0]) => () => desk.calls.write(call, why, signal);
    const attached = changed.map(({ contactId, role }) => {
      const id = idOf(role);
      const body = { data: [{ Contact_Role: id === undefined ? null : { id } }] };
      return write({ method: 'PUT', path: `${path}/${contactId}`, body });
    });
    const ids = gone.map(({ contactId }) => contactId).join(',');
    return ids === '' ? attached : [...attached, write({ method: 'DELETE', path: `${path}?ids=${ids}` })];
  };
}
