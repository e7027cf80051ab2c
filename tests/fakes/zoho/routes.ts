import type { Answer, Asked } from '../crm/stage.ts';
import { coql } from './coql.ts';
import { associate, emailsOf } from './emails.ts';
import { invalidUrl, ZohoFault } from './fault.ts';
import { currenciesOf, orgOf, usersOf } from './people.ts';
import { deleted, list, one, related } from './reading.ts';
import { attach, catalogue, detach, rolesOf } from './roles.ts';
import { search } from './search.ts';
import { fieldsOf, layoutsOf, modulesOf, pipelineOf, relatedListsOf } from './settings.ts';
import type { World } from './world.ts';
import { remove, write } from './writing.ts';

type Routed = Answer & { cost: number };
type Route = readonly [
  method: string,
  shape: RegExp,
  scope: string,
  work: (world: World, asked: Asked, parts: readonly string[]) => Answer | Routed,
];

const writes = (given: number) => Math.max(1, Math.ceil(given / 10));
const idsIn = ({ query }: Asked) => (query.get('ids') ?? '').split(',').filter(Boolean);

/** `{}`: the module in the address. */
const routes: readonly Route[] = [
  [
    'POST',
    /^coql$/,
    'coql.READ',
    (world, asked) => {
      const { answer, cost } = coql(world, asked);
      return { ...answer, cost };
    },
  ],
  ['GET', /^settings\/modules$/, 'settings.modules.READ', modulesOf],
  ['GET', /^settings\/fields$/, 'settings.fields.READ', fieldsOf],
  ['GET', /^settings\/layouts$/, 'settings.layouts.READ', layoutsOf],
  ['GET', /^settings\/pipeline$/, 'settings.pipeline.READ', pipelineOf],
  ['GET', /^settings\/related_lists$/, 'settings.related_lists.READ', relatedListsOf],
  ['GET', /^users$/, 'users.READ', usersOf],
  ['GET', /^org$/, 'org.READ', orgOf],
  ['GET', /^org\/currencies$/, 'settings.currencies.READ', currenciesOf],
  ['GET', /^Contacts\/roles$/, 'modules.contacts.READ', catalogue],
  [
    'GET',
    /^Deals\/(\d+)\/Contact_Roles$/,
    'modules.deals.READ',
    (world, asked, [id = '']) => rolesOf(world, asked, id),
  ],
  [
    'PUT',
    /^Deals\/(\d+)\/Contact_Roles\/(\d+)$/,
    'modules.deals.UPDATE',
    (world, asked, [id = '', contact = '']) => attach(world, asked, id, contact),
  ],
  [
    'DELETE',
    /^Deals\/(\d+)\/Contact_Roles$/,
    'modules.deals.DELETE',
    (world, asked, [id = '']) => detach(world, idsIn(asked), id),
  ],
  [
    'POST',
    /^(\w+)\/(\d+)\/actions\/associate_email$/,
    'modules.{}.UPDATE',
    (world, asked, [module = '', id = '']) => associate(world, asked, module, id),
  ],
  [
    'GET',
    /^(\w+)\/(\d+)\/Emails$/,
    'modules.emails.READ',
    (world, _asked, [module = '', id = '']) => emailsOf(world, module, id),
  ],
  [
    'GET',
    /^(\w+)\/deleted$/,
    'modules.{}.READ',
    (world, asked, [module = '']) => ({ ...deleted(world, asked, module), cost: 2 }),
  ],
  [
    'GET',
    /^(\w+)\/search$/,
    'modules.{}.READ ZohoSearch.securesearch.READ',
    (world, asked, [module = '']) => search(world, asked, module),
  ],
  [
    'POST',
    /^(\w+)\/upsert$/,
    'modules.{}.UPDATE',
    (world, asked, [module = '']) => write(world, asked, module, 'upsert'),
  ],
  ['GET', /^(\w+)$/, 'modules.{}.READ', (world, asked, [module = '']) => list(world, asked, module)],
  [
    'POST',
    /^(\w+)$/,
    'modules.{}.CREATE',
    (world, asked, [module = '']) => ({
      ...write(world, asked, module, 'POST'),
      cost: writes(asked.text.length / 2000),
    }),
  ],
  [
    'PUT',
    /^(\w+)$/,
    'modules.{}.UPDATE',
    (world, asked, [module = '']) => write(world, asked, module, 'PUT'),
  ],
  [
    'DELETE',
    /^(\w+)$/,
    'modules.{}.DELETE',
    (world, asked, [module = '']) => remove(world, module, idsIn(asked)),
  ],
  [
    'GET',
    /^(\w+)\/(\w+)$/,
    'modules.{}.READ',
    (world, asked, [module = '', id = '']) => one(world, asked, module, id),
  ],
  [
    'PUT',
    /^(\w+)\/(\d+)$/,
    'modules.{}.UPDATE',
    (world, asked, [module = '', id = '']) => write(world, asked, module, 'PUT', id),
  ],
  [
    'DELETE',
    /^(\w+)\/(\d+)$/,
    'modules.{}.DELETE',
    (world, _asked, [module = '', id = '']) => remove(world, module, [id]),
  ],
  [
    'GET',
    /^(\w+)\/(\w+)\/(\w+)$/,
    'modules.{}.READ',
    (world, asked, [module = '', id = '', name = '']) => related(world, asked, module, id, name),
  ],
];

export function routed(world: World, asked: Asked, scopes: readonly string[]): Routed {
  const [, path] = /^\/crm\/v8\/(.+)$/.exec(asked.path) ?? [];
  if (path === undefined) throw invalidUrl();
  const there = routes.filter(([, shape]) => shape.test(path));
  const found = there.find(([method]) => method === asked.method);
  if (there.length === 0) throw invalidUrl();
  if (!found)
    throw new ZohoFault(400, 'INVALID_REQUEST_METHOD', 'The http request method type is not a valid one');
  const [, shape, needed, work] = found;
  const parts = shape.exec(path)?.slice(1) ?? [];
  for (const scope of needed.split(' '))
    if (!covers(scopes, scope.replace('{}', (parts[0] ?? '').toLowerCase()))) throw scopeMismatch();
  return { cost: 1, ...work(world, asked, parts) };
}

const scopeMismatch = () =>
  new ZohoFault(401, 'OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL');

/** Whether what was granted opens what is needed: `modules.accounts.READ` by `modules.ALL`, `modules.accounts.ALL`, … */
function covers(granted: readonly string[], needed: string): boolean {
  const [area = '', ...rest] = needed.replace(/^Zoho\w+\./, '').split('.');
  const [operation = 'READ', module] = rest.toReversed();
  const opens = [
    `${area}.ALL`,
    `${area}.${operation}`,
    ...(module ? [`${area}.${module}.ALL`, `${area}.${module}.${operation}`] : []),
  ];
  return granted.some((scope) =>
    opens.includes(scope.replace(/^Zoho\w+\./, '').replace(/\.(\w+)\./, (whole) => whole.toLowerCase())),
  );
}
