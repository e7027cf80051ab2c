import type { Handlers } from '../../messages/protocol.ts';
import type { DraftDesk } from '../draft-desk.ts';
import type { Live } from '../live.ts';
import type { OutboxDesk } from '../outbox-desk.ts';
import type { Sending } from '../sending.ts';

interface Parts {
  outbox: OutboxDesk;
  drafts: DraftDesk;
  sending: Sending;
  live: Live;
}

/** What is written, and on its way. */
export const writingHandlers = ({ outbox, drafts, sending, live }: Parts) =>
  ({
    save: outbox.save,
    'take-back': outbox.takeBack,
    queue: outbox.list,
    'queue-act': outbox.act,
    flush: async () => {
      sending.stirred('afresh');
      live.again();
      return {};
    },
    'draft-open': drafts.open,
    'draft-save': drafts.save,
    'draft-drop': drafts.drop,
    drafts: drafts.list,
  }) satisfies Partial<Handlers>;
