import type { Hearing } from '../database/listen.ts';
import { type Line, openLine } from './line.ts';
import { parseHeard, type Told } from './tell.ts';

/** Who follows what is told. */
export interface Follower {
  readonly workspaceId: string;
  readonly tokenId: string;
  /** Milliseconds until it may hear no more; null: for good. */
  readonly expiresIn: number | null;
}

/** All who follow changes at this server. */
export interface Hub extends Hearing {
  /** Undefined: this token has as many streams as it may. */
  follow(follower: Follower): ReadableStream<Uint8Array> | undefined;
  /** Ends all streams, and those to come. */
  close(): void;
}

/** Streams of one token at most. */
export const MOST = 20;

export function createHub(): Hub {
  const followers = new Map<Line, Follower>();
  let closed = false;
  const linesOf = (wanted: (follower: Follower) => boolean) =>
    [...followers].filter(([, follower]) => wanted(follower)).map(([line]) => line);
  const tellAll = (told: Told, wanted: (follower: Follower) => boolean) => {
    for (const line of linesOf(wanted)) line.tell(told);
  };
  return {
    told(payload) {
      const heard = parseHeard(payload);
      if (!heard) return;
      const [what, workspaceId] = heard;
      const isOurs = (follower: Follower) => follower.workspaceId === workspaceId;
      if (what === 'changed') return tellAll({ accounts: heard[2], directory: heard[3] }, isOurs);
      for (const line of linesOf((follower) => isOurs(follower) && follower.tokenId === heard[2])) line.end();
    },
    missed: () => tellAll({ accounts: null, directory: true }, () => true),
    follow(follower) {
      if (linesOf(({ tokenId }) => tokenId === follower.tokenId).length >= MOST) return undefined;
      const line = openLine(() => {
        followers.delete(line);
        clearTimeout(expiry);
      });
      const { expiresIn } = follower;
      const expiry = expiresIn === null ? undefined : setTimeout(line.end, expiresIn).unref();
      followers.set(line, follower);
      if (closed) line.end();
      return line.stream;
    },
    close() {
      closed = true;
      for (const line of followers.keys()) line.end();
    },
  };
}
