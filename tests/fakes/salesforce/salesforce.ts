import { createAllowance } from '../crm/allowance.ts';
import { type Answer, type Asked, type Stage, startStage } from '../crm/stage.ts';
import { type Admin, createAdmin } from './admin.ts';
import { collections, composite } from './composite.ts';
import { createIds } from './ids.ts';
import { createSessions, type Sessions } from './oauth.ts';
import { Refusal } from './refusal.ts';
import { answerPart, type Org, type Part } from './rest.ts';
import { createStore } from './store.ts';
import { createWriting, type Rules } from './writing.ts';

const VERSIONS = ['59.0', '60.0', '61.0', '62.0', '63.0', '64.0', '65.0', '66.0', '67.0'];
const DAY = 86_400_000;

export interface Salesforce extends AsyncDisposable {
  readonly address: string;
  readonly ledger: Stage['ledger'];
  readonly admin: Admin;
  readonly sessions: Sessions;
  /** As when an organisation's address becomes another. */
  move(address: string): void;
}

export interface SalesforceOptions {
  /** Calls in 24 hours. */
  readonly daily?: number;
  /** Milliseconds by which its clock is ahead of ours. */
  readonly ahead?: number;
  /** Where the app has people sent back to. */
  readonly redirectUri?: string;
  /** What it says that its address is, where it is reached by a name. */
  readonly named?: string;
}

export const app = { clientId: '3MVG9Keyside', redirectUri: 'https://keyside.chromiumapp.org/salesforce' };

/** An organisation of Salesforce on this machine, with one person signed in. */
export async function startSalesforce({
  daily = 100_000,
  ahead = 0,
  redirectUri = app.redirectUri,
  named,
}: SalesforceOptions = {}): Promise<Salesforce> {
  let moved: string | undefined;
  const clock = { ahead };
  const now = () => Date.now() + clock.ahead;
  const store = createStore(now);
  const rules: Rules = { validation: new Map(), duplicates: new Map() };
  const cursors: Org['cursors'] = new Map();
  const newId = createIds();
  const settings = { deletedDays: 15, maxBatch: 2000 };
  const allowance = { current: createAllowance(daily, DAY, now) };
  const admin = createAdmin(store, rules, clock, settings, allowance);
  const sessions = createSessions(
    { ...app, redirectUri },
    () => moved ?? named ?? stage.address,
    () => `${named ?? stage.address}/id/${admin.org}/${admin.me}`,
    now,
  );

  function answer(asked: Asked): Answer {
    if (asked.path === '/services/oauth2/token') return sessions.token(asked);
    if (asked.path === '/services/oauth2/revoke') return sessions.revoked(asked);
    if (asked.path === '/services/oauth2/authorize') return sessions.authorize(asked);
    const info = {
      'sforce-limit-info': `api-usage=${allowance.current.limit - allowance.current.remaining()}/${allowance.current.limit}`,
    };
    try {
      const found = route(asked);
      return { ...found, headers: { ...info, ...found.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: error.errors, headers: info };
    }
  }

  function route(asked: Asked): Answer {
    const token = /^Bearer (.+)$/.exec(asked.headers.authorization ?? '')?.[1] ?? '';
    if (asked.path === '/services/data' || asked.path === '/services/data/')
      return {
        status: 200,
        body: VERSIONS.map((version) => ({
          label: `v${version}`,
          url: `/services/data/v${version}`,
          version,
        })),
      };
    if (!sessions.isOpen(token)) throw new Refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (asked.path === '/services/oauth2/userinfo')
      return { status: 200, body: admin.userInfo(named ?? stage.address) };
    if (!allowance.current.take())
      throw new Refusal(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    const [, version = '', path = ''] = /^\/services\/data\/v([\d.]+)(\/.*)?$/.exec(asked.path) ?? [];
    if (!VERSIONS.includes(version))
      throw new Refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
    const org: Org = {
      ...{ store, base: `/services/data/v${version}`, cursors, newId, ...settings },
      writing: (allowSave) => createWriting(store, rules, { userId: admin.me, allowSave }),
      connect: () => admin.connect(),
      limits: () => ({
        DailyApiRequests: { Max: allowance.current.limit, Remaining: allowance.current.remaining() },
      }),
    };
    const part = partOf(asked, path);
    if (/^\/composite\/?$/.test(path)) return composite(org, part);
    if (/^\/composite\/sobjects\/?/.test(path)) return collections(org, part);
    return answerPart(org, part);
  }

  const stage = await startStage(answer);
  return {
    address: stage.address,
    ledger: stage.ledger,
    admin,
    sessions,
    move: (address) => {
      moved = address;
    },
    [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose](),
  };
}

function partOf({ method, headers, text, query }: Asked, path: string): Part {
  const header = (name: string) => [headers[name]].flat()[0];
  if (text === '') return { method, path, query, body: undefined, header };
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Media type unsupported');
  try {
    return { method, path, query, body: JSON.parse(text), header };
  } catch {
    throw new Refusal(400, 'JSON_PARSER_ERROR', 'Unexpected character at [line:1, column:1]');
  }
}
