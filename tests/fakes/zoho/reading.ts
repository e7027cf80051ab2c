import type { Answer, Asked } from '../crm/stage.ts';
import { invalidId, invalidParam, missingParam, ZohoFault } from './fault.ts';
import { isId } from './store.ts';
import { told } from './told.ts';
import type { World } from './world.ts';

const nothing: Answer = { status: 204 };

/** Which fields are wanted: compulsory, at most 50, and only such as there are. */
export function wanted(world: World, module: string, { query }: Asked): string[] {
  const said = query.get('fields');
  if (!said) throw missingParam('fields');
  const names = said.split(',').map((name) => name.trim());
  if (names.length > 50)
    throw new ZohoFault(400, 'LIMIT_EXCEEDED', 'limit exceeded', { limit: 50, param_name: 'fields' });
  const known = new Set(world.fields(module).map(({ api }) => api));
  return names.filter((name) => known.has(name) || name === '$se_module');
}

const numberIn = (query: URLSearchParams, name: string, plain: number, most: number) => {
  const said = query.get(name);
  if (said === null) return plain;
  if (!/^\d+$/.test(said) || Number(said) < 1 || Number(said) > most) throw invalidParam(name);
  return Number(said);
};

/** A page of what was found: by number up to 2,000 records, further by a token only. */
export function page(
  world: World,
  module: string,
  ids: readonly string[],
  asked: Asked,
  fields: readonly string[],
): Answer {
  const perPage = numberIn(asked.query, 'per_page', 200, 200);
  const token = asked.query.get('page_token');
  if (token !== null && asked.query.has('page'))
    throw new ZohoFault(400, 'AMBIGUITY_DURING_PROCESSING', 'ambiguity while processing the request', {
      due_to: ['page', 'page_token'],
    });
  const number = token === null ? numberIn(asked.query, 'page', 1, 1_000_000) : 1;
  if (token === null && number * perPage > 2000)
    throw new ZohoFault(400, 'DISCRETE_PAGINATION_LIMIT_EXCEEDED', 'discrete pagination limit exceeded', {
      limit: 2000,
    });
  const from = token === null ? (number - 1) * perPage : Number(Buffer.from(token, 'hex').toString());
  if (Number.isNaN(from)) throw invalidParam('page_token');
  const table = world.table(module);
  const rows = ids.slice(from, from + perPage).flatMap((id) => table.get(id) ?? []);
  if (rows.length === 0) return nothing;
  const more = ids.length > from + perPage;
  const info = {
    per_page: perPage,
    count: rows.length,
    page: Math.floor(from / perPage) + 1,
    more_records: more,
    next_page_token: more ? Buffer.from(String(from + perPage)).toString('hex') : null,
    previous_page_token: null,
    page_token_expiry: more ? world.told(world.now() + 86_400_000) : null,
    sort_by: 'id',
    sort_order: 'desc',
  };
  return { status: 200, body: { data: rows.map((row) => told(world, module, row, fields)), info } };
}

/** In the order that was asked for; Zoho has the newest first by itself. */
function sorted(world: World, module: string, ids: readonly string[], { query }: Asked): readonly string[] {
  const by = query.get('sort_by') ?? 'id';
  if (!['id', 'Created_Time', 'Modified_Time'].includes(by)) throw invalidParam('sort_by');
  const table = world.table(module);
  const key = (id: string) => (by === 'id' ? id : Number(table.get(id)?.[by]));
  const up = ids.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  return query.get('sort_order') === 'asc' ? up : up.reverse();
}

const since = ({ headers }: Asked) => {
  const said = headers['if-modified-since'];
  if (said === undefined) return undefined;
  const at = Date.parse(said);
  if (Number.isNaN(at))
    throw new ZohoFault(400, 'INVALID_DATA', 'invalid data', { header: 'If-Modified-Since' });
  return at;
};

export function list(world: World, asked: Asked, module: string): Answer {
  const table = world.mayRead(module);
  const fields = wanted(world, module, asked);
  const at = since(asked);
  const ids = asked.query.get('ids')?.split(',') ?? (at === undefined ? table.ids : table.changedSince(at));
  if (at !== undefined && ids.length === 0) return { status: 304 };
  return page(world, module, sorted(world, module, ids, asked), asked, fields);
}

export function one(world: World, asked: Asked, module: string, id: string): Answer {
  const table = world.mayRead(module);
  if (!isId(id)) throw invalidId();
  const row = table.get(id);
  if (!row && table.deleted.some((gone) => gone.id === id)) return nothing;
  if (!row) throw invalidId();
  const at = since(asked);
  if (at !== undefined && Number(row.Modified_Time) < at) return { status: 304 };
  const fields = asked.query.has('fields')
    ? wanted(world, module, asked)
    : world.fields(module).map(({ api }) => api);
  return { status: 200, body: { data: [told(world, module, row, fields)] } };
}

const lists: Readonly<Record<string, readonly [module: string, field: string]>> = {
  'Accounts.Contacts': ['Contacts', 'Account_Name'],
  'Accounts.Deals': ['Deals', 'Account_Name'],
  'Accounts.Cases': ['Cases', 'Account_Name'],
  'Accounts.Notes': ['Notes', 'Parent_Id'],
  'Contacts.Notes': ['Notes', 'Parent_Id'],
  'Deals.Notes': ['Notes', 'Parent_Id'],
  'Accounts.Tasks': ['Tasks', 'What_Id'],
  'Accounts.Calls': ['Calls', 'What_Id'],
  'Accounts.Events': ['Events', 'What_Id'],
  'Contacts.Deals': ['Deals', 'Contact_Name'],
};

export const relatedLists = (module: string) =>
  Object.entries(lists).flatMap(([key, [of]]) => {
    const [parent, name = ''] = key.split('.');
    return parent === module ? [{ name, of }] : [];
  });

export function related(world: World, asked: Asked, module: string, id: string, name: string): Answer {
  const parent = world.mayRead(module);
  const list = lists[`${module}.${name}`];
  if (!list)
    throw new ZohoFault(400, 'INVALID_DATA', 'the relation name given seems to be invalid', {
      resource_path_index: 2,
    });
  if (!isId(id) || !parent.get(id)) throw invalidId();
  const [of, field] = list;
  const fields = wanted(world, of, asked);
  const ids = world.mayRead(of).referring(field, id);
  return page(world, of, sorted(world, of, ids, asked), asked, fields);
}

export function deleted(world: World, asked: Asked, module: string): Answer {
  const table = world.mayRead(module);
  const type = asked.query.get('type') ?? 'all';
  if (!['all', 'recycle', 'permanent'].includes(type)) throw invalidParam('type');
  const at = since(asked) ?? 0;
  const found = table.deleted.filter((gone) => gone.at >= at && (type === 'all' || gone.type === type));
  const perPage = numberIn(asked.query, 'per_page', 200, 200);
  const from = (numberIn(asked.query, 'page', 1, 1_000_000) - 1) * perPage;
  const part = found.slice(from, from + perPage);
  if (part.length === 0) return nothing;
  const data = part.map(({ id, name, at: when, type: how }) => ({
    deleted_by: world.person(world.me),
    id,
    display_name: name,
    type: how,
    created_by: world.person(world.me),
    deleted_time: world.told(when),
  }));
  const info = {
    per_page: perPage,
    count: part.length,
    page: from / perPage + 1,
    more_records: found.length > from + perPage,
  };
  return { status: 200, body: { data, info } };
}
