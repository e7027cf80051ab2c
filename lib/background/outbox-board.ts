import { session } from '../storage.ts';
import type { Store } from '../store/index.ts';
import { setSurely } from './hot.ts';

/** Milliseconds from one telling to the next: nobody sees more of it, and each has all panels ask. */
const PAUSE = 100;

/** Tells every panel how the outbox stands. */
export interface OutboxBoard {
  /** Something in the outbox is another way than before: told at once, and together with what changes soon after. */
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
    const before = (await session.get('outbox')).outbox?.revision ?? 0;
    const key = await connection();
    const standing = key === null ? nothing : await store.outbox.standing(key);
    await setSurely(['outbox', { revision: before + 1, ...standing }]);
  }

  async function tellAll(): Promise<void> {
    do {
      again = false;
      await tell();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    } while (again);
  }

  return {
    changed() {
      again = true;
      telling ??= tellAll().finally(() => {
        telling = undefined;
      });
      return telling;
    },
  };
}
