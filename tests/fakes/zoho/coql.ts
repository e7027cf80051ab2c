import type { Answer, Asked } from '../crm/stage.ts';
import { readJsonBody } from './body.ts';
import { parseCoql } from './coql-parse.ts';
import { columnOf, runCoql } from './coql-run.ts';
import { ZohoFault } from './fault.ts';
import type { Row } from './store.ts';
import { cellOf } from './told.ts';
import type { World } from './world.ts';

const nothing: Answer = { status: 204 };

export function coql(world: World, asked: Asked): { answer: Answer; cost: number } {
  const body = readJsonBody(asked);
  const text =
    typeof body === 'object' && body !== null && 'select_query' in body ? body.select_query : undefined;
  if (typeof text !== 'string')
    throw new ZohoFault(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: 'select_query' });
  const query = parseCoql(text);
  if (query.module === 'Notes')
    throw new ZohoFault(400, 'INVALID_QUERY', 'module not supported', { clause: 'from' });
  const { rows, more, total } = runCoql(world, query);
  const cost = query.limit > 1000 ? 3 : query.limit > 200 ? 2 : 1;
  if (query.counts)
    return {
      answer: {
        status: 200,
        body: { data: [{ [`COUNT(${query.columns[0]})`]: total }], info: { count: 1, more_records: false } },
      },
      cost,
    };
  if (rows.length === 0) return { answer: nothing, cost };
  const data = rows.map((row) => ({
    ...Object.fromEntries(query.columns.map((name) => [name, cell(world, query.module, row, name)])),
    id: row.id,
  }));
  return { answer: { status: 200, body: { data, info: { count: rows.length, more_records: more } } }, cost };
}

function cell(world: World, module: string, row: Row, name: string): unknown {
  const { field, through } = columnOf(world, module, name);
  const value = cellOf(world, field, row);
  if (name.endsWith('.id')) return (value as { id?: string } | null)?.id ?? null;
  if (!through) return value;
  const other =
    typeof row[field.api] === 'string' ? world.table(through.module).get(String(row[field.api])) : undefined;
  return other ? cellOf(world, through.field, other) : null;
}
