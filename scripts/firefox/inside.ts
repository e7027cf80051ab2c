import { z } from 'zod';
import type { Bidi } from './bidi.ts';

const Tree = z.object({ contexts: z.tuple([z.object({ context: z.string() })], z.unknown()) });
const Outcome = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string().optional() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** Runs code in Firefox itself, with all rights: what no page may ask for, a person's Firefox does by itself. */
export interface Inside {
  /** The function sees nothing but its argument. Rejects with what it throws. */
  run<A, R>(code: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

export function createInside(bidi: Bidi): Inside {
  return {
    async run<A, R>(code: (argument: A) => R | Promise<R>, argument: A) {
      // Any window of the browser will do; those that were open before may have been closed.
      const tree = Tree.parse(
        await bidi.ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }),
      );
      const outcome = Outcome.parse(
        await bidi.ask('script.evaluate', {
          expression: `(async () => JSON.stringify(await (${code})(${JSON.stringify(argument)})))()`,
          awaitPromise: true,
          target: { context: tree.contexts[0].context },
        }),
      );
      if (outcome.type === 'exception') throw new Error(outcome.exceptionDetails.text);
      return (outcome.result.value && JSON.parse(outcome.result.value)) as R;
    },
  };
}
