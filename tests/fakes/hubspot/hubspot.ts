import { type Answer, type Asked, type Stage, startStage } from '../crm/stage.ts';
import * as associations from './associations.ts';
import { badRequest, errorBody, missingScopes, Refusal, refusal } from './errors.ts';
import { details, owners, pipelines, properties } from './facts.ts';
import { createLimits, type Limits, standardLimits } from './limits.ts';
import { createOauth, ourApp } from './oauth.ts';
import { type ObjectType, scopesFor, singular, typeOf } from './object-types.ts';
import * as objects from './objects.ts';
import { createPortal, type Portal } from './portal.ts';
import { search } from './search.ts';

interface Options {
  readonly limits?: Partial<Limits>;
  readonly portal?: Portal;
  /** Where the app has people sent back to. */
  readonly redirectUri?: string;
}

export interface Hubspot extends Stage {
  readonly portal: Portal;
  readonly limits: ReturnType<typeof createLimits>;
  readonly oauth: ReturnType<typeof createOauth>;
}

/** HubSpot on this machine: the same handlers under the dated paths and, for the published client, under v3 and v4. */
export async function startHubspot({
  limits: given,
  portal = createPortal(),
  redirectUri = ourApp.redirectUri,
}: Options = {}): Promise<Hubspot> {
  const limits = createLimits(portal, { ...standardLimits, ...given });
  const oauth = createOauth(portal, { ...ourApp, redirectUri });
  const stage = await startStage((asked) => {
    if (asked.path === '/oauth/authorize') return oauth.authorize(asked);
    if (/^\/oauth\/2026-0[39]\/token\/revoke$/.test(asked.path)) return oauth.revoked(asked);
    if (/^\/oauth\/(2026-0[39]|v1)\/token$/.test(asked.path)) return oauth.token(asked);
    try {
      const headers = limits.take(/\/search$/.test(asked.path));
      const answer = route(portal, asked);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      if (error instanceof Refusal) return error.answer;
      throw error;
    }
  });
  return Object.assign(stage, { portal, limits, oauth });
}

/** Versions whose writes are held to the portal's own rules. */
const STRICT = '2026-09';
const dated = '(2026-09|2026-03|v3|v4)';

interface Route {
  readonly method: string;
  readonly path: RegExp;
  answer(portal: Portal, asked: Asked, allowed: Allowed, ...parts: string[]): Answer;
}
type Allowed = (scopes: readonly string[]) => void;

function typed(portal: Portal, name: string | undefined): ObjectType {
  const type = typeOf(name ?? '');
  if (!type || !portal.has(type)) throw badRequest(`Unable to infer object type from: ${name}`);
  return type;
}

const objectsAt = `/crm/(?:objects/${dated}|(v3)/objects)/([\\w-]+)`;
const linksAt = `/crm/(?:associations/${dated}|(v4)/associations)/([\\w-]+)/([\\w-]+)`;
const at = (text: string) => new RegExp(`^${text}/?$`);

/** The type of a path's objects, once a token may read or write them. */
function own(
  portal: Portal,
  allowed: Allowed,
  name: string | undefined,
  access: 'read' | 'write',
): ObjectType {
  const type = typed(portal, name);
  if (access === 'write' && type === 'contracts')
    throw refusal(405, 'VALIDATION_ERROR', 'Contracts are read only in this API');
  allowed(scopesFor(type, access));
  return type;
}

const routes: readonly Route[] = [
  {
    method: 'POST',
    path: at(`${objectsAt}/search`),
    answer: (portal, { text }, allowed, _v, _v3, name) => ({
      status: 200,
      body: search(portal, own(portal, allowed, name, 'read'), text),
    }),
  },
  {
    method: 'POST',
    path: at(`${objectsAt}/batch/read`),
    answer: (portal, { text }, allowed, _v, _v3, name) =>
      objects.batchRead(portal, own(portal, allowed, name, 'read'), text),
  },
  {
    method: 'POST',
    path: at(`${objectsAt}/batch/(create|update|archive)`),
    answer: (portal, { text }, allowed, v, _v3, name, verb = '') =>
      objects.batchWrite(portal, own(portal, allowed, name, 'write'), { verb, text, strict: v === STRICT }),
  },
  {
    method: 'GET',
    path: at(objectsAt),
    answer: (portal, { query }, allowed, _v, _v3, name) => {
      allowLinks(portal, allowed, query);
      return objects.list(portal, own(portal, allowed, name, 'read'), query);
    },
  },
  {
    method: 'POST',
    path: at(objectsAt),
    answer: (portal, { text }, allowed, v, _v3, name) =>
      objects.create(portal, own(portal, allowed, name, 'write'), text, v === STRICT),
  },
  {
    method: 'GET',
    path: at(`${objectsAt}/([^/]+)`),
    answer: (portal, { query }, allowed, _v, _v3, name, id = '') => {
      allowLinks(portal, allowed, query);
      return objects.read(portal, own(portal, allowed, name, 'read'), decodeURIComponent(id), query);
    },
  },
  {
    method: 'PATCH',
    path: at(`${objectsAt}/([^/]+)`),
    answer: (portal, { text }, allowed, v, _v3, name, id = '') =>
      objects.update(portal, own(portal, allowed, name, 'write'), decodeURIComponent(id), text, v === STRICT),
  },
  {
    method: 'DELETE',
    path: at(`${objectsAt}/([^/]+)`),
    answer: (portal, _asked, allowed, _v, _v3, name, id = '') =>
      objects.archive(portal, own(portal, allowed, name, 'write'), decodeURIComponent(id)),
  },
  {
    method: 'GET',
    path: at(`${linksAt}/labels`),
    answer: (portal, _asked, allowed, _v, _v4, from, to) =>
      associations.labels(portal, sides(portal, allowed, [from, to], 'read')),
  },
  {
    method: 'POST',
    path: at(`${linksAt}/batch/read`),
    answer: (portal, { text }, allowed, _v, _v4, from, to) =>
      associations.read(portal, sides(portal, allowed, [from, to], 'read'), text),
  },
  {
    method: 'POST',
    path: at(`${linksAt}/batch/create`),
    answer: (portal, { text }, allowed, _v, _v4, from, to) =>
      associations.create(portal, sides(portal, allowed, [from, to], 'write'), text),
  },
  {
    method: 'POST',
    path: at(`${linksAt}/batch/archive`),
    answer: (portal, { text }, allowed, _v, _v4, from, to) =>
      associations.archive(portal, sides(portal, allowed, [from, to], 'write'), text),
  },
  {
    method: 'POST',
    path: at(`${linksAt}/batch/labels/archive`),
    answer: (portal, { text }, allowed, _v, _v4, from, to) =>
      associations.archiveLabels(portal, sides(portal, allowed, [from, to], 'write'), text),
  },
  {
    method: 'GET',
    path: at(`/crm/(?:owners/${dated}|(v3)/owners)`),
    answer: (portal, { query }, allowed) => {
      allowed(['crm.objects.owners.read']);
      return owners(portal, query);
    },
  },
  {
    method: 'GET',
    path: at(`/crm/(?:properties/${dated}|(v3)/properties)/([\\w-]+)`),
    answer: (portal, _asked, allowed, _v, _v3, name) =>
      properties(portal, own(portal, allowed, name, 'read')),
  },
  {
    method: 'GET',
    path: at(`/crm/(?:pipelines/${dated}|(v3)/pipelines)/([\\w-]+)`),
    answer: (portal, _asked, allowed, _v, _v3, name) => pipelines(portal, own(portal, allowed, name, 'read')),
  },
  { method: 'GET', path: at(`/account-info/${dated}/details`), answer: (portal) => details(portal) },
];

/** What stands beside a record needs rights of its own. */
function allowLinks(portal: Portal, allowed: Allowed, query: URLSearchParams) {
  for (const name of (query.get('associations') ?? '').split(',').filter(Boolean))
    allowed(scopesFor(typed(portal, name), 'read'));
}

function sides(
  portal: Portal,
  allowed: Allowed,
  names: readonly (string | undefined)[],
  access: 'read' | 'write',
) {
  const [from, to] = names.map((name) => typed(portal, name));
  if (!from || !to) throw badRequest('Unable to infer object type');
  allowed(scopesFor(from, access));
  allowed(scopesFor(to, 'read'));
  if (!portal.plainType(from, to) && from !== to)
    throw badRequest(`No association between ${singular[from]} and ${singular[to]}`);
  return { from, to };
}

function route(portal: Portal, asked: Asked): Answer {
  const scopes = scopesOf(portal, asked);
  for (const { method, path, answer } of routes) {
    const parts = method === asked.method ? asked.path.match(path) : null;
    if (!parts) continue;
    if (/POST|PATCH/.test(method) && !asked.headers['content-type']?.startsWith('application/json'))
      throw refusal(415, 'VALIDATION_ERROR', 'Unsupported Media Type');
    const allowed: Allowed = (wanted) => {
      if (!wanted.some((scope) => scopes.includes(scope))) throw missingScopes(wanted);
    };
    return answer(portal, asked, allowed, ...parts.slice(1));
  }
  const known = routes.some(({ path }) => path.test(asked.path));
  return { status: known ? 405 : 404, body: errorBody('OBJECT_NOT_FOUND', 'resource not found') };
}

function scopesOf({ settings }: Portal, { headers }: Asked): readonly string[] {
  const [, token = ''] = headers.authorization?.match(/^Bearer (.+)$/) ?? [];
  const known = settings.tokens.get(token);
  if (!known)
    throw refusal(
      401,
      'INVALID_AUTHENTICATION',
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    );
  if (known.until <= settings.now())
    throw refusal(401, 'EXPIRED_AUTHENTICATION', 'The OAuth token used to make this call expired.', {
      context: { 'expire time': [new Date(known.until).toISOString()] },
    });
  return known.scopes;
}
