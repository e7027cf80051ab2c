import { fieldErrors } from '../compose/field-errors.ts';
import { fromChange } from '../compose/fromChange.ts';
import { fromRecord } from '../compose/fromRecord.ts';
import { prefill, type Seed } from '../compose/prefill.ts';
import type { Editing, FormKind } from '../compose/values.ts';
import { ask } from '../messages/protocol.ts';
import type { PageDetails } from '../messages/writes.ts';
import type { Context, Id } from '../model/index.ts';
import type { Queued } from '../outbox/queued.ts';
import { type ComposerPlace, isSamePlace } from './composer-board.ts';
import type { FormDesk } from './form-desk.ts';

/** Ways to begin a form. */
export interface Openers {
  /** As the page at hand fills it. `fresh`: whatever was begun before stays for later. */
  open(seed: Seed, fresh?: boolean): Promise<void>;
  edit(kind: FormKind, id: Id): Promise<void>;
  editQueued(item: Queued): Promise<void>;
}

export function createOpeners(desk: FormDesk): Openers {
  return {
    async open(seed, fresh = false) {
      const here = desk.place();
      if (!here) return;
      const details = readsPage(seed) ? await detailsOf(here.tabId) : null;
      const now = desk.place();
      if (!isSamePlace(now, here) || now?.sighting?.key !== here.sighting?.key) return;
      const form = prefill(seed, { ...here, details, now: Date.now() });
      await desk.show(form, { slot: slotOf(seed, here), fresh });
    },
    async edit(kind, id) {
      const context = desk.place()?.context;
      const record = context && recordOf(context, kind, id);
      if (!record) return;
      const form = fromRecord(kind, record);
      const editing: Editing = {
        what: 'record',
        recordId: id,
        version: record.version,
        before: form.values,
      };
      await desk.show(form, { editing });
    },
    async editQueued({ seq, change, trouble }) {
      const form = fromChange(change);
      if (!form) return;
      const errors = fieldErrors(form.kind, trouble?.fields ?? {});
      await desk.show(form, { editing: { what: 'queued', seq }, errors });
    },
  };
}

/** What tells one person or domain of a page from the next. */
function slotOf(seed: Seed, { sighting }: ComposerPlace): string | null {
  if (typeof seed === 'object' && 'domain' in seed) return `domain:${seed.domain}`;
  if (typeof seed === 'object' && 'person' in seed) {
    const person = sighting?.people[seed.person];
    return `person:${person?.email ?? person?.linkedinSlug ?? person?.name ?? ''}`;
  }
  return sighting?.key ?? null;
}

/** Only to log a page is it read again. */
const readsPage = (seed: Seed) =>
  seed === 'interaction' ||
  (typeof seed === 'object' && 'interaction' in seed && seed.interaction !== 'call');

async function detailsOf(tabId: number): Promise<PageDetails | null> {
  const answer = await ask('page-details', { tabId }).catch(() => null);
  return answer?.details ?? null;
}

const lists = {
  note: 'notes',
  interaction: 'interactions',
  task: 'tasks',
  case: 'cases',
  contact: 'contacts',
  contract: 'contracts',
  opportunity: 'opportunities',
  initiative: 'initiatives',
  update: 'initiatives',
} as const satisfies Partial<Record<FormKind, keyof Context>>;

function recordOf(context: Context, kind: FormKind, id: Id) {
  if (kind === 'account') return context.account;
  return context[lists[kind]].find((record) => record.id === id);
}
