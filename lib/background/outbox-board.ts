import { session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import { setSurely } from './hot.ts';

/** Tells every panel how the outbox stands. */
export interface OutboxBoard {
  /** Something in the outbox is another way than before; told together with what changes meanwhile. */
  changed(): Promise<void>;
}

export function createOutboxBoard(store: Pick<Store, 'outbox'>): OutboxBoard {
  let telling: Promise<void> | undefined;
  let again = false;

  async function tell(): Promise<void> {
    do {
      again = false;
      const before = (await session.get('outbox')).outbox?.revision ?? 0;
      const standing = await store.outbox.standing();
      await setSurely(['outbox', { revision: before + 1, ...standing }]);
    } while (again);
  }

  return {
    changed() {
      again = true;
      telling ??= tell().finally(() => {
        telling = undefined;
      });
      return telling;
    },
  };
}
