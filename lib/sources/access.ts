import { z } from 'zod';
import { SourceError } from './error.ts';
import { parse } from './parse.ts';

/** What a request carries. */
export interface Carried {
  readonly token: string;
  /** Where it opens, if that is not where the connection leads. */
  readonly address?: string;
}

/** A token that opens for minutes what another one opens for good, so that that one rarely travels. */
export interface Access {
  /** Null: the server gives none and wants the personal token itself. */
  readonly token: string | null;
  /** Epoch milliseconds from which on it is not used any more. */
  readonly until: number;
  /** A fingerprint of what it was given for. */
  readonly of: string;
  readonly address?: string | undefined;
}

export type Grant = Omit<Access, 'of'>;

/** Where an access token is kept, so that it outlives the worker and serves all pages. */
export interface Tokens {
  /** What was kept last of what was given for this. */
  known(whose: string): Promise<Access | undefined>;
  keep(access: Access): Promise<void>;
}

export interface AccessTokens {
  get(): Promise<Carried>;
  /** Another in place of one that was refused; undefined: that was the personal token itself. */
  renew(refused: string): Promise<Carried> | undefined;
}

interface Parts {
  /** A fingerprint of what they are for: what is kept of something else is not taken. */
  readonly of: Promise<string>;
  /** Carried where none is given. */
  readonly personal?: string;
  readonly tokens: Tokens;
  /** Asks for another; never twice at once, however many pages need one. Rejects with a {@link SourceError}. */
  exchange(): Promise<Grant>;
}

/** However many requests need an access token at once, on however many pages: one is asked for. */
export function createAccess({ of, personal, tokens, exchange }: Parts): AccessTokens {
  let current: Access | undefined;
  let finding: Promise<Access> | undefined;
  /** Of the token that was refused last, why there is no other in its place. */
  let ended: { token: string | undefined; until: number; error: SourceError } | undefined;
  /** No more are given until then, whatever was refused. */
  let resting: { until: number; error: SourceError } | undefined;

  const isGood = (access: Access | undefined, refused?: string): access is Access =>
    access !== undefined && access.until > Date.now() && access.token !== refused;

  async function find(refused?: string): Promise<Access> {
    const whose = await of;
    return alone(`keyside access ${whose}`, async () => {
      // Another page may have got one while this one waited.
      const known = await tokens.known(whose).catch(() => undefined);
      if (known?.of === whose && isGood(known, refused)) return known;
      if (resting && resting.until > Date.now()) throw resting.error;
      const fresh = { ...(await exchange()), of: whose };
      // One that cannot be kept is good all the same.
      await tokens.keep(fresh).catch(() => undefined);
      return fresh;
    });
  }

  async function obtain(refused?: string): Promise<Carried> {
    if (isGood(current, refused)) return carried(current);
    // Of many that are under way together, the late ones are told what the first were.
    if (ended && ended.token === refused && ended.until > Date.now()) throw ended.error;
    finding ??= find(refused)
      .catch((error: unknown) => {
        if (!(error instanceof SourceError)) throw error;
        const { fault } = error;
        if (fault.kind === 'signed-out') ended = { token: refused, until: Date.now() + ENDED_FOR, error };
        if (fault.kind === 'rate-limited') resting = { until: fault.until, error };
        throw error;
      })
      .finally(() => {
        finding = undefined;
      });
    current = await finding;
    return carried(current);
  }

  function carried({ token, address }: Access): Carried {
    const own = token ?? personal;
    if (own === undefined) throw new TypeError('no token was given, and there is no other');
    return address === undefined ? { token: own } : { token: own, address };
  }

  return {
    get: () => obtain(),
    renew: (refused) => (refused === personal ? undefined : obtain(refused)),
  };
}

/** Milliseconds before its end from which on a token is not used: the request needs time, and clocks drift. */
const MARGIN = 30_000;
/** Milliseconds for which nobody asks again where the person is to sign in. */
const ENDED_FOR = 10_000;
/** Milliseconds until a server that gave none is asked again. */
const NONE_FOR = 3_600_000;

const Given = z.object({ token: z.string().min(1).max(500), expiresIn: z.number().positive() });

/** For how long a token is used that is good for so many seconds from now on, as epoch milliseconds. */
export const untilIn = (seconds: number): number =>
  Date.now() + seconds * 1000 - Math.min(MARGIN, seconds * 500);

/** By what it is known what our own API grants in place of a token. */
export const ownAccess = (address: string, token: string): Promise<string> => fingerprintOf(address, token);

/** What our own API grants; an older one has no such route. */
export async function ownGrant(asked: Promise<unknown>): Promise<Grant> {
  try {
    const { token, expiresIn } = parse(Given, await asked);
    return { token, until: untilIn(expiresIn) };
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault.kind !== 'not-found') throw error;
    return { token: null, until: Date.now() + NONE_FOR };
  }
}

/** At most one at a time of all pages of this extension, where they can agree on it. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(name, work) : work();
}

/** Of secrets, that tells none of them. */
export async function fingerprintOf(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(parts.join('\n'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps a token no longer than its worker lives. */
export function createMemoryTokens(): Tokens {
  let kept: Access | undefined;
  return {
    known: async () => kept,
    async keep(access) {
      kept = access;
    },
  };
}
