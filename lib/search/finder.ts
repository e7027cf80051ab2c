import { beginning, type Span } from './beginning.ts';
import { createMarks, type Marks } from './marks.ts';
import { type NameIndex, NOBODY } from './name-index.ts';
import { MAX_WORDS } from './query.ts';
import { score } from './score.ts';
import { createTop, type Ranked } from './top.ts';
import { forgiven, typos } from './typos.ts';

export interface Scored {
  position: number;
  /** Less is better. */
  score: number;
  /** Of a contact: where its account is, if the index has it. */
  owner: number | undefined;
}

export interface Finder {
  /** The best `limit` of each kind, best first; the same words give the same order every time. */
  find(words: readonly string[], limit: number): Found;
}

interface Found {
  accounts: Scored[];
  contacts: Scored[];
}

export function createFinder(index: NameIndex): Finder {
  // One for all searches: four bytes a record are too much to make for each key pressed.
  const marks = createMarks(index);
  return {
    find(words, limit) {
      const wanted = words.slice(0, MAX_WORDS);
      if (wanted.length === 0) return { accounts: [], contacts: [] };
      marks.clear();
      for (const [i, word] of wanted.entries()) marks.put(i, beginning(index, word));
      const sure = collect(index, marks, wanted.length, limit);
      const isEnough = sure.accounts.length === limit && sure.contacts.length === limit;
      // Whoever spelled it as it is comes first, so typos are looked for only where there is room.
      if (isEnough || wanted.every((word) => forgiven(word) === 0)) return sure;
      for (const [i, word] of wanted.entries()) marks.put(i, nearby(index, word));
      return collect(index, marks, wanted.length, limit);
    },
  };
}

function nearby(index: NameIndex, word: string): Span[] {
  const limit = forgiven(word);
  return limit === 0 ? [] : typos(index, word, limit).sort((a, b) => a.grade - b.grade);
}

function collect(index: NameIndex, marks: Marks, count: number, limit: number): Found {
  const [accounts, contacts] = [createTop(limit), createTop(limit)];
  const { states } = marks;
  const full = (1 << count) - 1;
  const all = index.positions.length;
  for (let record = 0; record < index.accounts; record++) {
    const state = states[record] ?? 0;
    if ((state & full) === full) accounts.offer(record, score(index, record, state, state, count));
  }
  for (let record = index.accounts; record < all; record++) {
    const state = states[record] ?? 0;
    if ((state & full) === 0) continue;
    const owner = index.owners[record - index.accounts] ?? NOBODY;
    const helped = owner === NOBODY ? state : marks.join(state, states[owner] ?? 0);
    if ((helped & full) === full) contacts.offer(record, score(index, record, state, helped, count));
  }
  const locate = ({ record, score: rank }: Ranked): Scored => {
    const owner = record < index.accounts ? NOBODY : (index.owners[record - index.accounts] ?? NOBODY);
    return { position: index.positions[record] ?? 0, score: rank, owner: index.positions[owner] };
  };
  return { accounts: accounts.take().map(locate), contacts: contacts.take().map(locate) };
}
