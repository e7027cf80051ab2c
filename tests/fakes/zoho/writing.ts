import type { Answer, Asked } from '../crm/stage.ts';
import { readBody } from './body.ts';
import { ZohoFault } from './fault.ts';
import { isId, type Row } from './store.ts';
import { taken } from './taken.ts';
import type { World } from './world.ts';

interface Said {
  readonly code: string;
  readonly status: 'success' | 'error';
  readonly message: string;
  readonly details: object;
  readonly action?: string;
}

/** Creates, changes, or does whichever is right: at most 100 records, each with an answer of its own. */
export function write(
  world: World,
  asked: Asked,
  module: string,
  way: 'POST' | 'PUT' | 'upsert',
  id?: string,
): Answer {
  if (way === 'POST') world.mayWrite(module, 'Create');
  else world.mayWrite(module, 'Edit');
  const { data, duplicate_check_fields } = readBody(asked);
  const said = data.map((given, index) => {
    const before =
      way === 'POST'
        ? undefined
        : foundFor(world, module, way, id ?? given.id, given, duplicate_check_fields);
    return attempt(() => writeOne(world, module, { given, index, before, way }));
  });
  return answerOf(said, way === 'POST' ? 201 : 200);
}

export function answerOf(said: readonly Said[], good: number): Answer {
  const bad = said.filter(({ status }) => status === 'error');
  if (bad.length === 0) return { status: good, body: { data: said } };
  if (bad.length < said.length) return { status: 207, body: { data: said } };
  return { status: bad.every(({ code }) => code === 'DUPLICATE_DATA') ? 202 : 400, body: { data: said } };
}

export function attempt(work: () => Said): Said {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZohoFault) return error.body;
    throw error;
  }
}

function foundFor(
  world: World,
  module: string,
  way: 'PUT' | 'upsert',
  id: unknown,
  given: Record<string, unknown>,
  by: readonly string[] = [],
): Row | undefined | 'none' {
  const table = world.table(module);
  if (isId(id)) return table.get(id) ?? 'none';
  if (way === 'PUT') return 'none';
  const fields =
    by.length > 0
      ? by
      : world.settings.unique.flatMap((one) =>
          one.startsWith(`${module}.`) ? (one.split('.')[1] ?? []) : [],
        );
  const same = table.ids.find((other) =>
    fields.some((api) => given[api] !== undefined && table.get(other)?.[api] === given[api]),
  );
  return same === undefined ? undefined : table.get(same);
}

interface One {
  readonly given: Record<string, unknown>;
  readonly index: number;
  readonly before: Row | undefined | 'none';
  readonly way: 'POST' | 'PUT' | 'upsert';
}

function writeOne(world: World, module: string, { given, index, before, way }: One): Said {
  if (before === 'none')
    throw new ZohoFault(400, 'INVALID_DATA', 'the id given seems to be invalid', {
      api_name: 'id',
      json_path: `$.data[${index}].id`,
    });
  const values = taken(world, module, given, index, before);
  const id = before?.id ?? world.nextId();
  const row = settled(world, module, { ...before, ...values, id }, before);
  refuseDoubles(world, module, row, index);
  const wrong = world.settings.validate(module, row);
  if (wrong)
    throw new ZohoFault(400, 'INVALID_DATA', wrong.message, {
      api_name: wrong.api,
      json_path: `$.data[${index}].${wrong.api}`,
    });
  world.table(module).put(row);
  const { Modified_Time, Created_Time, Modified_By, Created_By } = row;
  const details = {
    Modified_Time: world.told(Number(Modified_Time)),
    Modified_By: world.person(String(Modified_By)),
    Created_Time: world.told(Number(Created_Time)),
    id,
    Created_By: world.person(String(Created_By)),
  };
  const message = before ? 'record updated' : 'record added';
  return {
    code: 'SUCCESS',
    status: 'success',
    message,
    details,
    ...(way === 'upsert' && { action: before ? 'update' : 'insert' }),
  };
}

/** What Zoho fills in by itself. */
export function settled(world: World, module: string, row: Row, before?: Row): Row {
  const at = world.now();
  const made = before ? {} : { Created_Time: at, Created_By: world.me, Owner: world.me };
  const full: Row = { ...made, ...row, Modified_Time: at, Modified_By: world.me };
  if (!full.Owner) full.Owner = world.me;
  if (module === 'Contacts') full.Full_Name = [full.First_Name, full.Last_Name].filter(Boolean).join(' ');
  if (module === 'Tasks') {
    const done = full.Status === 'Completed';
    full.Closed_Time = done ? (before?.Status === 'Completed' ? before.Closed_Time : at) : null;
    full.Status ??= 'Not Started';
  }
  if (
    module === 'Deals' &&
    full.Stage !== before?.Stage &&
    !('Probability' in row && row.Probability !== before?.Probability)
  )
    full.Probability = world.settings.stages.find(({ name }) => name === full.Stage)?.probability;
  return full;
}

function refuseDoubles(world: World, module: string, row: Row, index: number) {
  const table = world.table(module);
  for (const one of world.settings.unique) {
    const [of, api = ''] = one.split('.');
    if (of !== module || !row[api]) continue;
    const other = table.ids.find((id) => id !== row.id && table.get(id)?.[api] === row[api]);
    if (other !== undefined)
      throw new ZohoFault(400, 'DUPLICATE_DATA', 'duplicate data', {
        api_name: api,
        id: other,
        json_path: `$.data[${index}].${api}`,
      });
  }
}

/** Into the recycle bin: at most 100 at once. */
export function remove(world: World, module: string, ids: readonly string[]): Answer {
  const table = world.mayWrite(module, 'Delete');
  if (ids.length > 100)
    throw new ZohoFault(400, 'LIMIT_EXCEEDED', 'limit exceeded', { limit: 100, param_name: 'ids' });
  const said = ids.map((id) =>
    attempt(() => {
      if (!table.get(id))
        throw new ZohoFault(400, 'INVALID_DATA', 'the id given seems to be invalid', { id });
      table.remove(id, { at: world.now(), type: 'recycle' });
      return { code: 'SUCCESS', status: 'success', message: 'record deleted', details: { id } };
    }),
  );
  return answerOf(said, 200);
}
