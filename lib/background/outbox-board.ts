import { session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import { setSurely } from './hot.ts';

/** Tells every panel how the outbox stands. */
export interface OutboxBoard {
  /** Something in the outbox is another way than before; told together with what changes meanwhile. */
  changed(): Promise<void>;
}

const nothing = { waiting: 0, aside: 0, since: null, trouble: null };

export function createOutboxBoard(
  store: Pick<Store, 'outbox'>,
  connection: () => Promise<string | null>,
): OutboxBoard {
  let telling: Promise<void> | undefined;
  let again = false;

  async function tell(): Promise<void> {
    do {
      again = false;
      const before = (await session.get('outbox')).outbox?.revision ?? 0;
      const key = await connection();
      const standing = key === null ? nothing : await store.outbox.standing(key);
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
