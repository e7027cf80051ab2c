import { growing } from './growing.ts';
import { type NameIndex, NOBODY } from './name-index.ts';
import type { Gone, Named } from './names.ts';
import { pack } from './pack.ts';
import { addTo, createPart } from './part.ts';
import { createSeen } from './seen.ts';

export interface Builder {
  /** The newest word on a record comes first; older ones are passed over. Answers whether it was new. */
  add(entry: Named | Gone, position: number): boolean;
  finish(): NameIndex;
}

export function createBuilder(): Builder {
  const seen = createSeen();
  const words = createNumbers();
  const accountIds = createNumbers();
  /** By number of the id: which of the accounts it is. A contact may come before its account. */
  const accountOf: number[] = [];
  const owners = growing();
  const [accounts, contacts] = [createPart(), createPart()];

  return {
    add(entry, position) {
      if (!seen.isNew(`${entry.kind}:${entry.id}`)) return false;
      if ('gone' in entry) return true;
      if (entry.kind === 'account') {
        accountOf[accountIds.of(entry.id)] = accounts.positions.length;
        addTo(accounts, entry, position, words.of);
      } else {
        owners.push(accountIds.of(entry.accountId));
        addTo(contacts, entry, position, words.of);
      }
      return true;
    },
    finish: () => pack(words.all(), accounts, contacts, (record) => accountOf[owners.at(record)] ?? NOBODY),
  };
}

/** Numbers texts as they first come. */
function createNumbers() {
  const numbers = new Map<string, number>();
  return {
    of(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    all: () => [...numbers.keys()],
  };
}
