import { z } from 'zod';
import type { Cache } from '../crm/ask.ts';

/** Texts of notes by their versions, which never change: each costs a call, and a worker lives for half a minute. */
export interface NoteBodies {
  get(version: string): Promise<string | undefined>;
  add(version: string, body: string): Promise<void>;
  /** What was added since is there for the next worker. */
  keep(): Promise<void>;
}

const NAME = 'salesforce notes';
const Kept = z.array(z.tuple([z.string(), z.string()]));

/** Those that are remembered, and characters up to which one is kept for the next worker. */
const [REMEMBERED, SHORT] = [300, 4000];

export function createNoteBodies(cache: Cache): NoteBodies {
  let known: Promise<Map<string, string>> | undefined;
  let added = false;

  const read = async () => new Map(Kept.safeParse(await cache.get(NAME).catch(() => undefined)).data ?? []);
  const all = () => {
    known ??= read();
    return known;
  };
  return {
    get: async (version) => (await all()).get(version),
    async add(version, body) {
      const bodies = await all();
      bodies.set(version, body);
      added = true;
      const [oldest] = bodies.keys();
      if (bodies.size > REMEMBERED && oldest !== undefined) bodies.delete(oldest);
    },
    async keep() {
      if (!added) return;
      added = false;
      const short = [...(await all())].filter(([, body]) => body.length <= SHORT);
      await cache.put(NAME, short).catch(() => undefined);
    },
  };
}
