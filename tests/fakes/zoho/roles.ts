import type { Answer, Asked } from '../crm/stage.ts';
import { readBody } from './body.ts';
import { invalidId, missingParam, ZohoFault } from './fault.ts';
import { isId } from './store.ts';
import { told } from './told.ts';
import type { World } from './world.ts';
import { answerOf, attempt } from './writing.ts';

export const catalogue = (world: World): Answer => ({
  status: 200,
  body: {
    contact_roles: [...world.roleIds].map(([name, id], at) => ({ name, id, sequence_number: at + 1 })),
  },
});

/** People of a deal: its own contact, and those that were attached to it. */
export function rolesOf(world: World, { query }: Asked, deal: string): Answer {
  const row = world.mayRead('Deals').get(deal);
  if (!row) throw invalidId();
  const fields = query.get('fields');
  if (!fields) throw missingParam('fields');
  const attached = world.roles.get(deal) ?? new Map<string, string | null>();
  const ids = new Set([
    ...(typeof row.Contact_Name === 'string' ? [row.Contact_Name] : []),
    ...attached.keys(),
  ]);
  const contacts = world.mayRead('Contacts');
  const data = [...ids].flatMap((id) => {
    const contact = contacts.get(id);
    if (!contact) return [];
    const role = attached.get(id) ?? null;
    const name = [...world.roleIds].find(([, own]) => own === role)?.[0] ?? null;
    return [
      {
        ...told(world, 'Contacts', contact, fields.split(',')),
        Contact_Role: role ? { name, id: role } : null,
      },
    ];
  });
  if (data.length === 0) return { status: 204 };
  return {
    status: 200,
    body: { data, info: { per_page: 200, count: data.length, page: 1, more_records: false } },
  };
}

export function attach(world: World, asked: Asked, deal: string, contact: string): Answer {
  if (!world.mayWrite('Deals', 'Edit').get(deal)) throw invalidId();
  const said = readBody(asked).data.map((given, index) =>
    attempt(() => {
      const role = (given.Contact_Role as { id?: unknown } | null | undefined)?.id ?? null;
      if (!isId(contact) || !world.table('Contacts').get(contact))
        throw new ZohoFault(400, 'INVALID_DATA', 'the id given seems to be invalid', {
          api_name: 'id',
          json_path: `$.data[${index}].id`,
        });
      if (role !== null && ![...world.roleIds.values()].includes(String(role)))
        throw new ZohoFault(400, 'INVALID_DATA', 'invalid data', {
          api_name: 'Contact_Role',
          json_path: `$.data[${index}].Contact_Role.id`,
        });
      const attached = world.roles.get(deal) ?? new Map<string, string | null>();
      world.roles.set(deal, attached.set(contact, role === null ? null : String(role)));
      return {
        code: 'SUCCESS',
        status: 'success',
        message: 'contact role updated',
        details: { id: contact },
      };
    }),
  );
  return answerOf(said, 200);
}

export function detach(world: World, ids: readonly string[], deal: string): Answer {
  const row = world.mayWrite('Deals', 'Edit').get(deal);
  if (!row) throw invalidId();
  const said = ids.map((id) =>
    attempt(() => {
      if (!world.roles.get(deal)?.delete(id) && row.Contact_Name !== id) throw invalidId({ id });
      return { code: 'SUCCESS', status: 'success', message: 'relation removed', details: { id } };
    }),
  );
  return answerOf(said, 200);
}
