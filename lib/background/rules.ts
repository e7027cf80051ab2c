import type { Rules } from '../match/index.ts';
import type { Correction } from '../model/index.ts';
import { session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import type { Connections } from './connection.ts';
import { setSurely } from './hot.ts';

export interface RuleBook {
  get(): Promise<Rules>;
  correct(correction: Correction): Promise<void>;
  uncorrect(key: string): Promise<void>;
  /** Reads connection and corrections anew; for when one of them changed. */
  renew(): Promise<Rules>;
}

/** Own company and corrections, published to the panel through the session. */
export function createRuleBook(store: Store, connections: Connections): RuleBook {
  async function renew() {
    const me = await connections.me();
    const rules: Rules = {
      ownDomains: me?.ownDomains ?? [],
      ownEmails: me ? [me.email] : [],
      corrections: await store.corrections.all(),
    };
    await setSurely(['rules', rules]);
    return rules;
  }
  return {
    renew,
    get: async () => (await session.get('rules')).rules ?? (await renew()),
    async correct(correction) {
      await store.corrections.put(correction);
      await renew();
    },
    async uncorrect(key) {
      await store.corrections.delete(key);
      await renew();
    },
  };
}
