import type { Ask } from '../../../lib/sources/crm/ask.ts';
import { SourceError } from '../../../lib/sources/error.ts';
import { type Call, createHttp } from '../../../lib/sources/http.ts';
import type { Random } from '../../../server/sample/random.ts';
import type { Fault, Faults } from '../../e2e/faults.ts';
import type { StormClock } from './clock.ts';
import type { StormOrg } from './org.ts';

/** In how many of a thousand requests each happens. */
const shares = {
  'cut before it was done': 14,
  'cut after it was done': 20,
  'truncated answer': 12,
  '500 instead': 8,
  '502 after it was done': 12,
  '503 after it was done': 8,
  'web page instead': 5,
  'given up, and done later': 14,
  slow: 10,
  'too hasty': 8,
  'forbidden for a moment': 3,
  'token expired': 8,
  'signed out': 3,
  'worker killed before it was sent': 6,
  'worker killed when it was answered': 8,
} as const;
export type Strike = keyof typeof shares;

const bag = (Object.keys(shares) as Strike[]).flatMap((kind) => Array<Strike>(shares[kind]).fill(kind));

/** Milliseconds, each below what a request that was given up is waited for. */
const LATEST = 40_000;
/** Real milliseconds until a request is given up that nobody answers. */
const HASTY = 150;

interface Parts {
  readonly org: StormOrg;
  readonly faults: Faults;
  readonly random: Random;
  readonly clock: StormClock;
  /** What each strike comes to is counted. */
  readonly hits: Map<Strike, number>;
  /** The worker that asks. */
  readonly life: AbortController;
  /** Whatever is asked stands here until it is answered. */
  readonly underWay: Set<string>;
}

/** Over all workers: what one of them left behind must not strike another. */
let struck = 0;

/** Asks a CRM over a way on which things go wrong. */
export function createStrikingAsk({ org, faults, random, clock, hits, life, underWay }: Parts): Ask {
  let token = org.open();
  let isOut = false;
  const access = {
    get: async () => ({ token }),
    async renew() {
      if (isOut) {
        isOut = false;
        throw new SourceError({ kind: 'signed-out' }, 'Sign in again.');
      }
      token = org.open();
      return { token };
    },
  };
  const base = { address: faults.url, token, access, dialect: org.dialect };
  const [http, hasty] = [createHttp({ ...base, timeout: 5000 }), createHttp({ ...base, timeout: HASTY })];

  const planned: Readonly<Partial<Record<Strike, () => Fault>>> = {
    'cut before it was done': () => ({ cut: 'before' }),
    'cut after it was done': () => ({ cut: 'after' }),
    'truncated answer': () => ({ truncate: random.below(60) }),
    '500 instead': () => ({ status: 500, body: '{}' }),
    '502 after it was done': () => ({ status: 502, body: '{}', after: true }),
    '503 after it was done': () => ({ status: 503, body: '{}', after: true }),
    'web page instead': () => ({
      status: 200,
      body: '<h1>Welcome to our hotel</h1>',
      headers: { 'content-type': 'text/html' },
    }),
    'given up, and done later': () => ({ until: clock.after(random.below(LATEST)) }),
    slow: () => ({ delay: 1 + random.below(5) }),
    'too hasty': () => org.limited,
    'forbidden for a moment': () => org.forbidden,
  };

  const done: Readonly<Partial<Record<Strike, () => void>>> = {
    'token expired': () => org.expire(),
    'signed out'() {
      isOut = true;
      org.expire();
    },
    'worker killed before it was sent': () => life.abort(),
  };

  async function watched<T>({ method, path }: Call, what: string, asked: Promise<T>): Promise<T> {
    const one = `${method} ${path} (${what})`;
    underWay.add(one);
    return asked.finally(() => underWay.delete(one));
  }

  return async (call: Call, signal) => {
    signal.throwIfAborted();
    clock.tick(1 + random.below(60));
    const strike = random.below(1000) < bag.length ? bag[random.below(bag.length)] : undefined;
    if (!strike) return watched(call, 'nothing strikes', http.ask(call, signal));
    hits.set(strike, (hits.get(strike) ?? 0) + 1);
    const fault = planned[strike]?.();
    struck += 1;
    const mark = String(struck);
    if (fault) faults.next(fault, `#${mark}`);
    const marked = { ...call, headers: { ...call.headers, 'x-fault': mark } };
    done[strike]?.();
    const { ask } = strike === 'given up, and done later' ? hasty : http;
    const answer = await watched(call, strike, ask(marked, signal));
    if (strike === 'worker killed when it was answered') life.abort();
    signal.throwIfAborted();
    return answer;
  };
}
