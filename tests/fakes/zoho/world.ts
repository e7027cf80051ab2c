import { invalidModule, noPermission } from './fault.ts';
import { type Field, fieldsOf, type Org, type OwnField, standardStages } from './fields.ts';
import { createIds, createTable, type Row, type Table } from './store.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}

export type Edition = 'Free' | 'Standard' | 'Professional' | 'Enterprise' | 'Ultimate';

/** What a person may do with the records of a module; what is not said may be written. */
export type Rights = Readonly<Record<string, 'none' | 'read'>>;

export interface Settings extends Org {
  edition: Edition;
  currencies: { iso: string; rate: number }[];
  stages: Org['stages'];
  own: OwnField[];
  rights: Rights;
  /** Fields that this person does not see: `Module.Field`. */
  hidden: readonly string[];
  /** Fields that no two records may share: `Module.Field`. */
  unique: readonly string[];
  /** What an organisation's own rules refuse, with a sentence. */
  validate: (module: string, row: Row) => { api: string; message: string } | undefined;
  /** Milliseconds by which the search index is late. */
  searchLag: number;
  /** Milliseconds by which its clock differs from ours. */
  clock: number;
  /** Minutes by which the organisation's times are ahead of UTC. */
  offset: number;
  scopes: string[];
  roles: string[];
  company: string;
  dataCentre: string;
  /** What it says that its API's address is; undefined: the one on this machine; null: it does not say. */
  apiDomain?: string | null;
  /** Where people who sign in are sent back to. */
  redirectUri: string;
}

export const plainSettings = (): Settings => ({
  edition: 'Enterprise',
  currencies: [{ iso: 'EUR', rate: 1 }],
  stages: standardStages,
  own: [],
  rights: {},
  hidden: [],
  unique: [],
  validate: () => undefined,
  searchLag: 0,
  clock: 0,
  offset: 60,
  scopes: [
    'ZohoCRM.modules.ALL',
    'ZohoCRM.settings.ALL',
    'ZohoCRM.coql.READ',
    'ZohoSearch.securesearch.READ',
    'ZohoCRM.users.READ',
    'ZohoCRM.org.READ',
  ],
  roles: ['Decision Maker', 'Executive Sponsor', 'Developer/Evaluator', 'Purchasing', 'Champion'],
  company: 'Testers',
  dataCentre: 'eu',
  redirectUri: 'https://keyside.chromiumapp.org/zoho',
});

/** Everything that there is in an organisation, as the person sees it who asks. */
export interface World {
  readonly settings: Settings;
  readonly users: User[];
  readonly me: string;
  readonly nextId: () => string;
  now(): number;
  told(at: number): string;
  has(module: string): boolean;
  /** Rejects what there is not; `undefined` rights are not looked at. */
  table(module: string): Table;
  mayRead(module: string): Table;
  mayWrite(module: string, how: 'Create' | 'Edit' | 'Delete'): Table;
  /** What this person sees of it. */
  fields(module: string): Field[];
  person(id: string): { id: string; name: string | null; email: string | null };
  /** By deal and contact, the id of the role. */
  readonly roles: Map<string, Map<string, string | null>>;
  readonly roleIds: Map<string, string>;
  readonly merged: Map<string, string>;
  /** What was sent that no module has, and Zoho passes over in silence. */
  readonly passedOver: string[];
  readonly emails: Map<string, object[]>;
}

/** Modules that an edition has not. */
const lacking: Readonly<Partial<Record<Edition, readonly string[]>>> = {
  Free: ['Cases'],
  Standard: ['Cases'],
};

export function createWorld(settings: Settings): World {
  const nextId = createIds();
  const fields = fieldsOf(settings, settings.own);
  const tables = new Map([...fields].map(([module, own]) => [module, createTable(module, own)]));
  const me: User = { id: nextId(), name: 'Alex Tester', email: 'alex@example.com', active: true };
  const users = [me];
  const has = (module: string) => tables.has(module) && !lacking[settings.edition]?.includes(module);

  function table(module: string): Table {
    const found = tables.get(module);
    if (!found || !has(module)) throw invalidModule();
    return found;
  }

  const seen = (module: string, api: string) => !settings.hidden.includes(`${module}.${api}`);

  return {
    settings,
    users,
    me: me.id,
    nextId,
    now: () => Date.now() + settings.clock,
    told: (at) => toldAt(at, settings.offset),
    has,
    table,
    mayRead(module) {
      const found = table(module);
      if (settings.rights[module] === 'none') throw noPermission(`Crm_Implied_View_${module}`);
      return found;
    },
    mayWrite(module, how) {
      const found = table(module);
      if (settings.rights[module]) throw noPermission(`Crm_Implied_${how}_${module}`);
      return found;
    },
    fields: (module) => [...table(module).fields.values()].filter(({ api }) => seen(module, api)),
    person(id) {
      const user = users.find((one) => one.id === id);
      return { name: user?.name ?? null, id, email: user?.email ?? null };
    },
    roles: new Map(),
    roleIds: new Map(settings.roles.map((name) => [name, nextId()])),
    merged: new Map(),
    passedOver: [],
    emails: new Map(),
  };
}

/** Zoho tells no fractions of a second, and its time zone's offset. */
export function toldAt(at: number, offset: number): string {
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
