import type { Answer, Asked } from '../crm/stage.ts';
import { missingParam, ZohoFault } from './fault.ts';
import { page, wanted } from './reading.ts';
import type { Row } from './store.ts';
import type { World } from './world.ts';

/** From the index, which is late. */
export function search(world: World, asked: Asked, module: string): Answer {
  const table = world.mayRead(module);
  const { query } = asked;
  const [email, word, criteria] = [query.get('email'), query.get('word'), query.get('criteria')];
  if (!email && !word && !criteria) throw missingParam('criteria');
  const isKnown = ({ Modified_Time }: Row) => Number(Modified_Time) <= world.now() - world.settings.searchLag;
  const fits = email
    ? ofEmail(world, module, email)
    : word
      ? ofWord(word)
      : ofCriteria(world, module, criteria ?? '');
  const ids = table.ids.filter((id) => {
    const row = table.get(id);
    return row && isKnown(row) && fits(row);
  });
  const fields = query.has('fields')
    ? wanted(world, module, asked)
    : world.fields(module).map(({ api }) => api);
  return page(world, module, ids, asked, fields);
}

function ofEmail(world: World, module: string, email: string) {
  const fields = world.fields(module).filter(({ type }) => type === 'email');
  return (row: Row) => fields.some(({ api }) => String(row[api] ?? '').toLowerCase() === email.toLowerCase());
}

const ofWord = (word: string) => (row: Row) =>
  Object.values(row).some(
    (value) => typeof value === 'string' && value.toLowerCase().includes(word.toLowerCase()),
  );

function ofCriteria(world: World, module: string, criteria: string) {
  const [, api, operator, value = ''] = /^\(([\w]+):(equals|starts_with):(.+)\)$/.exec(criteria) ?? [];
  if (!api || !world.fields(module).some((field) => field.api === api))
    throw new ZohoFault(400, 'INVALID_QUERY', 'Invalid query formed', {
      reason: 'invalid criteria',
      api_name: api ?? '',
    });
  const asked = value.toLowerCase();
  // More than what is equal, as Zoho's own documentation warns.
  return (row: Row) => {
    const own = String(row[api] ?? '').toLowerCase();
    return operator === 'equals' ? own.includes(asked) : own.startsWith(asked);
  };
}
