import type { Rules } from '../match/index.ts';
import type { Correction } from '../model/index.ts';
import { session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import type { Connections } from './connection.ts';
import { setSurely } from './hot.ts';

export interface RuleBook {
  get(): Promise<Rules>;
  /** Answers what had been said before. */
  correct(correction: Correction): Promise<Correction | null>;
  uncorrect(correction: Pick<Correction, 'key' | 'accountId'>): Promise<void>;
  /** Reads connection and corrections anew; for when one of them changed. */
  renew(): Promise<Rules>;
}

/** Own company and corrections, published to the panel through the session. */
export function createRuleBook(store: Store, connections: Connections): RuleBook {
  async function renew() {
    const me = await connections.me();
    const all = me ? [me, ...(me.beside ?? [])] : [];
    const rules: Rules = {
      ownDomains: all.flatMap(({ ownDomains }) => ownDomains),
      ownEmails: all.map(({ email }) => email),
      corrections: await store.corrections.all(),
    };
    await setSurely(['rules', rules]);
    return rules;
  }
  return {
    renew,
    get: async () => (await session.get('rules')).rules ?? (await renew()),
    async correct(correction) {
      const before = await store.corrections.put(correction);
      await renew();
      return before;
    },
    async uncorrect(correction) {
      await store.corrections.delete(correction);
      await renew();
    },
  };
}
