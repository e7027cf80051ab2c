import { z } from 'zod';

/** Speaks to both sides of the connection. */
export interface Between {
  /** Asks Firefox. */
  ask(method: string, params: object): Promise<unknown>;
  /** Tells Playwright. */
  tell(method: string, params: object): void;
}

const Committed = z.object({
  method: z.literal('browsingContext.navigationCommitted'),
  params: z.object({
    context: z.string(),
    navigation: z.string().nullable(),
    timestamp: z.number(),
    url: z.string().startsWith('moz-extension://'),
  }),
});
const Realms = z.object({
  realms: z.array(z.looseObject({ realm: z.string(), type: z.string(), sandbox: z.string().optional() })),
});

const loaded = `() => document.readyState === 'complete'
  || new Promise((resolve) => addEventListener('load', () => resolve(true)))`;

const Close = z.object({
  id: z.number(),
  method: z.literal('browsingContext.close'),
  params: z.object({ context: z.string() }),
});
const Done = z.object({ type: z.literal('success'), id: z.number() });

/**
 * Of a page of an extension Firefox does not say when it has loaded, nor when it is closed, nor always that there is
 * one to run scripts in. Playwright waits for all of that, so it is found out and told to it.
 */
export function createAnnouncer({ ask, tell }: Between) {
  /** Pages that Playwright closes, by the number of its command. */
  const closing = new Map<number, string>();
  return {
    /** What Playwright commands. */
    commanded(message: unknown): void {
      const close = Close.safeParse(message);
      if (close.success) closing.set(close.data.id, close.data.params.context);
    },
    /** What Firefox says; to be called when Playwright has heard it. */
    said(message: unknown): void {
      const done = Done.safeParse(message);
      const context = done.success && closing.get(done.data.id);
      // Of other pages Firefox says so too, and Playwright leaves the second time aside.
      if (context) tell('browsingContext.contextDestroyed', { context, children: [], parent: null, url: '' });
      const committed = Committed.safeParse(message);
      // A page that is gone meanwhile needs no announcing.
      if (committed.success) announce(committed.data.params).catch(() => undefined);
    },
  };

  async function announce(params: z.infer<typeof Committed>['params']): Promise<void> {
    const { context } = params;
    const { realms } = Realms.parse(await ask('script.getRealms', { context }));
    const realm = realms.find(({ type, sandbox }) => type === 'window' && sandbox === undefined);
    if (!realm) return;
    tell('script.realmCreated', realm);
    // By its context: Firefox does not find its realm by name.
    const target = { context };
    await ask('script.callFunction', { functionDeclaration: loaded, awaitPromise: true, target });
    tell('browsingContext.domContentLoaded', params);
    tell('browsingContext.load', params);
  }
}
