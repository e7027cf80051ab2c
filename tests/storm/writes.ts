import type { Change } from '../../lib/model/index.ts';
import { PENDING_VERSION } from '../../lib/outbox/queued.ts';
import type { Random } from '../../server/sample/random.ts';

/** What a person writes at once: it is saved together or not at all. */
export interface Save {
  accountId: string;
  changes: Change[];
}

export interface Writes {
  /** So many changes, or a few more, that belong to one save. */
  take(count: number): Save[];
  /** Nobody knows whether it is there: nothing more is written on it. */
  forget(recordId: string): void;
}

type Kind = 'note' | 'task' | 'interaction';
interface Known {
  id: string;
  kind: Kind;
  accountId: string;
  /** Stands in what is written and nowhere else, so that a record that was made twice is seen. */
  mark: string;
  /** After so many writes of this person. */
  after: number;
}

const kinds = ['note', 'note', 'note', 'note', 'task', 'interaction'] as const;
/** Of a hundred writes so many change or delete what the same person has written. */
const UPDATES = 12;
const DELETES = 4;
/**
 * Only what was written within so many writes is changed or deleted: each change here stands on "pending", the version
 * of what was written so lately that its account has not been fetched since. A panel has fetched an older record and
 * names its version.
 */
const LATELY = 200;

/** Invents what one person writes in one tab. */
export function createWrites(random: Random, who: string, accounts: readonly [string, ...string[]]): Writes {
  const known = new Map<string, Known[]>();
  let count = 0;

  const uuid = () => {
    const digits = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
    const part = (from: number, to: number) => digits.slice(from, to);
    return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
  };
  const text = () => Array.from({ length: 4 + random.below(40) }, () => random.pick(words)).join(' ');
  const day = () => `2026-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;

  function create(accountId: string): Change {
    const mark = `[${who}-${count}]`;
    const record: Known = { id: uuid(), kind: random.pick(kinds), accountId, mark, after: count };
    known.set(accountId, [...(known.get(accountId) ?? []), record]);
    const fields = { accountId, ...creates[record.kind](record.mark, text(), `${day()}T10:00:00.000Z`) };
    return { id: uuid(), type: `${record.kind}.create`, recordId: record.id, fields } as Change;
  }

  function update({ id, kind, mark }: Known): Change {
    const fields = updates[kind](mark, text(), `${day()}T10:00:00.000Z`);
    return { ...same(id), type: `${kind}.update`, fields } as Change;
  }

  function remove(record: Known): Change {
    forget(record.id, record.accountId);
    return { ...same(record.id), type: `${record.kind}.delete` } as Change;
  }

  const same = (recordId: string) => ({ id: uuid(), recordId, baseVersion: PENDING_VERSION });

  function forget(recordId: string, accountId: string): void {
    known.set(
      accountId,
      (known.get(accountId) ?? []).filter(({ id }) => id !== recordId),
    );
  }

  function write(accountId: string): Change {
    count += 1;
    const own = (known.get(accountId) ?? []).filter(({ after }) => after > count - LATELY);
    known.set(accountId, own);
    const lot = random.below(100);
    const record = own[random.below(own.length)];
    if (record && lot < DELETES) return remove(record);
    return record && lot < DELETES + UPDATES ? update(record) : create(accountId);
  }

  return {
    take(wanted) {
      const saves: Save[] = [];
      for (let taken = 0; taken < wanted; ) {
        const accountId = random.pick(accounts);
        const size = random.chance(0.1) ? 2 + random.below(4) : 1;
        saves.push({ accountId, changes: Array.from({ length: size }, () => write(accountId)) });
        taken += size;
      }
      return saves;
    },
    forget(recordId) {
      for (const accountId of known.keys()) forget(recordId, accountId);
    },
  };
}

const creates: Record<Kind, (mark: string, text: string, at: string) => object> = {
  note: (mark, text, at) => ({
    contactId: null,
    opportunityId: null,
    body: `${mark} ${text}`,
    authorId: null,
    createdAt: at,
    origin: null,
  }),
  task: (mark, text, at) => ({
    contactId: null,
    subject: `${mark} ${text}`.slice(0, 400),
    kind: 'we-owe',
    dueDate: at.slice(0, 10),
    doneAt: null,
    assigneeId: null,
  }),
  interaction: (mark, text, at) => ({
    kind: 'call',
    direction: 'out',
    at,
    subject: mark,
    summary: text,
    contactIds: [],
    ownerId: null,
    originLink: null,
  }),
};

const updates: Record<Kind, (mark: string, text: string, at: string) => object> = {
  note: (mark, text) => ({ body: `${mark} ${text}` }),
  task: (_mark, _text, at) => ({ doneAt: at }),
  interaction: (_mark, text) => ({ summary: text }),
};

const two = (value: number) => String(value).padStart(2, '0');

const words = [
  'renewal',
  'agreed',
  'Zürich',
  'pilot',
  'ask again',
  '“by Friday”',
  'légal',
  'sponsor',
  'budget 40 %',
  'Łódź',
  '見積',
  'next step',
  'call',
  'quota',
  '🙂',
  '<b>',
  'Q4\nplan',
] as const;
