import type { SourceError } from './error.ts';
import { faultOf } from './failure.ts';

/** How a system of record speaks, where they differ. */
export interface Dialect {
  /** The value of the Authorization header that carries a token. */
  authorization(token: string): string;
  /** What an answer that is no success means; `body`: what could be read of it. After a failed write it may have happened. */
  faultOf(response: Response, body: unknown, write: boolean): SourceError;
  /** Whether a 401 is for an access that has expired: where it never is, another would be asked for in vain, and counted. */
  isExpired?(body: unknown): boolean;
  /** Whether a success may come without a body. */
  readonly emptyAnswers: boolean;
}

/** Our own API's. */
export const ownDialect: Dialect = {
  authorization: (token) => `Bearer ${token}`,
  faultOf,
  emptyAnswers: false,
};
