import type { Answer, Asked } from '../crm/stage.ts';
import { invalidParam } from './fault.ts';
import type { World } from './world.ts';

export function usersOf(world: World, { query }: Asked): Answer {
  const type = query.get('type') ?? 'AllUsers';
  const told = (user: World['users'][number]) => {
    const [first = '', ...rest] = user.name.split(' ');
    return {
      id: user.id,
      full_name: user.name,
      first_name: first,
      last_name: rest.join(' ') || first,
      email: user.email,
      status: user.active ? 'active' : 'inactive',
      confirm: true,
      role: { name: 'CEO', id: '4150868000000026005' },
      profile: { name: 'Administrator', id: '4150868000000026011' },
      time_zone: 'Europe/Berlin',
      locale: 'en_GB',
      offset: world.settings.offset * 60_000,
    };
  };
  if (type === 'CurrentUser')
    return { status: 200, body: { users: world.users.filter(({ id }) => id === world.me).map(told) } };
  if (!['AllUsers', 'ActiveUsers', 'DeactiveUsers'].includes(type)) throw invalidParam('type');
  const all = world.users.filter(({ active }) => type === 'AllUsers' || active === (type === 'ActiveUsers'));
  const perPage = Number(query.get('per_page') ?? 200);
  const page = Number(query.get('page') ?? 1);
  if (!(perPage >= 1 && perPage <= 200)) throw invalidParam('per_page');
  const part = all.slice((page - 1) * perPage, page * perPage);
  if (part.length === 0) return { status: 204 };
  const info = { per_page: perPage, count: part.length, page, more_records: all.length > page * perPage };
  return { status: 200, body: { users: part.map(told), info } };
}

export function orgOf({ settings }: World): Answer {
  const org = {
    company_name: settings.company,
    id: '4150868000000225013',
    zgid: '20081234567',
    primary_email: 'alex@example.com',
    currency: 'Euro',
    iso_code: settings.currencies[0]?.iso ?? 'EUR',
    currency_symbol: '€',
    domain_name: 'org20081234567',
    time_zone: 'Europe/Berlin',
    website: 'https://www.example.com',
    license_details: {
      paid: settings.edition !== 'Free',
      paid_type: settings.edition.toLowerCase(),
      users_license_purchased: 10,
    },
    type: 'Production',
  };
  return { status: 200, body: { org: [org] } };
}

export function currenciesOf(world: World): Answer {
  const { currencies } = world.settings;
  if (currencies.length < 2) return { status: 204 };
  const told = currencies.map(({ iso, rate }, at) => ({
    iso_code: iso,
    exchange_rate: rate.toFixed(9),
    is_base: at === 0,
    is_active: true,
    name: iso,
    symbol: iso,
    prefix_symbol: true,
    format: { decimal_separator: 'Period', thousand_separator: 'Comma', decimal_places: '2' },
    created_time: world.told(world.now()),
    modified_time: world.told(world.now()),
    created_by: world.person(world.me),
    modified_by: world.person(world.me),
    id: `41508680000000650${String(10 + at)}`,
  }));
  return { status: 200, body: { currencies: told } };
}
