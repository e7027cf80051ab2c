import { z } from 'zod';
import { SourceError } from './error.ts';
import { parse } from './parse.ts';

/** A token that opens for minutes what the personal one opens for good, so that this one rarely travels. */
export interface Access {
  /** Null: the server gives none and wants the personal token itself. */
  readonly token: string | null;
  /** Epoch milliseconds from which on it is not used any more. */
  readonly until: number;
  /** A fingerprint of the personal token and the address that it stands for. */
  readonly of: string;
}

/** Where an access token is kept, so that it outlives the worker and serves all pages. */
export interface Tokens {
  known(): Promise<Access | undefined>;
  keep(access: Access): Promise<void>;
}

export interface AccessTokens {
  /** Resolves to what a request is to carry. */
  get(): Promise<string>;
  /** Another in place of one that was refused; undefined: that was the personal token itself. */
  renew(refused: string): Promise<string> | undefined;
}

interface Parts {
  readonly address: string;
  /** The personal token. */
  readonly token: string;
  readonly tokens: Tokens;
  /** Asks the server for an access token; rejects with a {@link SourceError}. */
  exchange(): Promise<unknown>;
}

const Given = z.object({ token: z.string().min(1).max(500), expiresIn: z.number().positive() });

/** Milliseconds before its end from which on a token is not used: the request needs time, and clocks drift. */
const MARGIN = 30_000;
/** Milliseconds until a server that gave none is asked again. */
const NONE_FOR = 3_600_000;

/** However many requests need an access token at once, on however many pages: the server is asked for one. */
export function createAccess({ address, token, tokens, exchange }: Parts): AccessTokens {
  const fingerprint = fingerprintOf(address, token);
  let current: Access | undefined;
  let finding: Promise<Access> | undefined;

  const isGood = (access: Access | undefined, refused?: string): access is Access =>
    access !== undefined && access.until > Date.now() && access.token !== refused;

  async function find(refused?: string): Promise<Access> {
    const of = await fingerprint;
    return alone(`keyside access ${of}`, async () => {
      // Another page may have got one while this one waited.
      const known = await tokens.known().catch(() => undefined);
      if (known?.of === of && isGood(known, refused)) return known;
      const fresh = { ...(await exchange().then(given, orNone)), of };
      // One that cannot be kept is good all the same.
      await tokens.keep(fresh).catch(() => undefined);
      return fresh;
    });
  }

  async function obtain(refused?: string): Promise<string> {
    if (isGood(current, refused)) return current.token ?? token;
    finding ??= find(refused).finally(() => {
      finding = undefined;
    });
    current = await finding;
    return current.token ?? token;
  }

  return {
    get: () => obtain(),
    renew: (refused) => (refused === token ? undefined : obtain(refused)),
  };
}

function given(answer: unknown): Omit<Access, 'of'> {
  const { token, expiresIn } = parse(Given, answer);
  const life = expiresIn * 1000;
  return { token, until: Date.now() + life - Math.min(MARGIN, life / 2) };
}

/** An older server has no such route. */
function orNone(error: unknown): Omit<Access, 'of'> {
  if (!(error instanceof SourceError) || error.fault.kind !== 'not-found') throw error;
  return { token: null, until: Date.now() + NONE_FOR };
}

/** At most one at a time of all pages of this extension, where they can agree on it. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(name, work) : work();
}

async function fingerprintOf(...parts: readonly string[]): Promise<string> {
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
