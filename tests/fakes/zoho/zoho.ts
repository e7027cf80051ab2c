import { createAllowance } from '../crm/allowance.ts';
import { type Answer, type Asked, type Stage, startStage } from '../crm/stage.ts';
import { ZohoFault } from './fault.ts';
import { routed } from './routes.ts';
import type { Row } from './store.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { createWorld, plainSettings, type Settings, type User, type World } from './world.ts';
import { settled } from './writing.ts';

export interface Zoho extends Stage {
  readonly tokens: Tokens;
  readonly world: World;
  /** Changes what holds from now on. */
  set(settings: Partial<Settings>): void;
  /** Puts a record in with whatever values, times as epoch milliseconds, lookups as ids; no rule is asked. */
  put(module: string, values: Record<string, unknown>): string;
  change(module: string, id: string, values: Record<string, unknown>): void;
  get(module: string, id: string): Row | undefined;
  remove(module: string, id: string, type?: 'recycle' | 'permanent'): void;
  /** As two of the same made one: what belonged to the one belongs to the other. */
  merge(module: string, from: string, into: string): void;
  addUser(user: Partial<User> & { name: string }): string;
  /** As if so many requests were refused for being too many at once. */
  refuse(times: number): void;
  /** As if others had used up so many credits. */
  spend(credits: number): void;
}

const credits: Readonly<Record<string, number>> = {
  Free: 5000,
  Standard: 52_500,
  Professional: 55_000,
  Enterprise: 60_000,
  Ultimate: 70_000,
};

/** Zoho CRM on this machine, with its accounts server at `/oauth/v2/token`. */
export async function startZoho(given: Partial<Settings> = {}): Promise<Zoho> {
  const world = createWorld({ ...plainSettings(), ...given });
  let address = '';
  let refused = 0;
  const tokens = createTokens(() => world.now(), {
    api: () => {
      const { apiDomain = address } = world.settings;
      return apiDomain ?? undefined;
    },
    location: () => world.settings.dataCentre,
    redirectUri: () => world.settings.redirectUri,
  });
  const allowance = createAllowance(credits[world.settings.edition] ?? 5000, 86_400_000, () => world.now());

  function answer(asked: Asked): Answer {
    try {
      if (asked.path === '/oauth/v2/auth' && asked.method === 'GET') return tokens.authorize(asked);
      if (asked.path === '/oauth/v2/token/revoke' && asked.method === 'POST') return tokens.revoked(asked);
      if (asked.path === '/oauth/v2/token' && asked.method === 'POST') return tokens.answer(asked);
      const scopes = scopesOf(tokens, asked);
      if (refused > 0) {
        refused--;
        throw new ZohoFault(
          429,
          'TOO_MANY_REQUESTS',
          'Too many requests fired in concurrent, please try again later',
        );
      }
      if (allowance.remaining() <= 0)
        throw new ZohoFault(429, 'LIMIT_EXCEEDED', 'You have exceeded the API credits limit of 24 hours');
      const { cost, ...told } = routed(world, asked, scopes);
      allowance.spend(cost);
      return { ...told, cost, headers: { 'x-api-credits-remaining': String(allowance.remaining()) } };
    } catch (error) {
      if (error instanceof ZohoFault) return error.answer;
      throw error;
    }
  }

  const stage = await startStage(answer);
  address = stage.address;
  const put = (module: string, values: Record<string, unknown>) => {
    const id = world.nextId();
    const row: Row = { ...settled(world, module, { ...values, id }), ...values, id };
    world.table(module).put({ ...row, Modified_Time: values.Modified_Time ?? row.Created_Time });
    return id;
  };
  return {
    ...stage,
    tokens,
    world,
    set: (settings) => void Object.assign(world.settings, settings),
    put,
    change(module, id, values) {
      const before = world.table(module).get(id);
      if (before)
        world.table(module).put({ ...settled(world, module, { ...before, ...values }, before), ...values });
    },
    get: (module, id) => world.table(module).get(id),
    remove: (module, id, type = 'recycle') => world.table(module).remove(id, { at: world.now(), type }),
    merge(module, from, into) {
      for (const other of ['Contacts', 'Deals', 'Cases', 'Tasks', 'Calls', 'Events', 'Notes']) {
        const table = world.table(other);
        for (const field of ['Account_Name', 'What_Id', 'Parent_Id', 'Contact_Name', 'Who_Id'])
          for (const id of table.fields.has(field) ? table.referring(field, from) : []) {
            const row = table.get(id);
            if (row) table.put({ ...row, [field]: into });
          }
      }
      world.table(module).remove(from, { at: world.now(), type: 'permanent' });
      world.merged.set(from, into);
    },
    addUser(user) {
      const id = world.nextId();
      world.users.push({ email: `${id}@example.com`, active: true, ...user, id });
      return id;
    },
    refuse: (times) => {
      refused = times;
    },
    spend: (some) => allowance.spend(some),
  };
}

function scopesOf(tokens: Tokens, { headers }: Asked): readonly string[] {
  const [, token] = /^Zoho-oauthtoken (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new ZohoFault(401, 'AUTHENTICATION_FAILURE', 'Authentication failed');
  const scopes = tokens.scopesOf(token);
  if (!scopes) throw new ZohoFault(401, 'INVALID_TOKEN', 'invalid oauth token');
  return scopes;
}
