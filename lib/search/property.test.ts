import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBuilder, createFinder, type Named } from './index.ts';

// Compared with every word of every record, one by one, in the plainest way.

/** Few letters, so that words are often near to each other. */
const word = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcde'), minLength: min, maxLength: max });
const name = fc.array(word(1, 9), { minLength: 1, maxLength: 3 });
const query = fc.uniqueArray(word(2, 8), { minLength: 1, maxLength: 3 });

/** Insertions, deletions, substitutions and exchanges of neighbours, no letter touched twice. */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= b.length; j++) row.push(cell(a, b, i, j, [...rows, row]));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

function cell(a: string, b: string, i: number, j: number, rows: number[][]): number {
  if (i === 0 || j === 0) return i + j;
  const at = (x: number, y: number) => rows[x]?.[y] ?? Number.NaN;
  const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
  const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(...ways, ...(exchanged ? [at(i - 2, j - 2) + 1] : []));
}

/** Edits between what was typed and the word or its beginning; infinite when it is not forgiven. */
function edits(typed: string, candidate: string): number {
  if (candidate.startsWith(typed)) return 0;
  const forgiven = typed.length < 3 ? 0 : typed.length < 6 ? 1 : 2;
  const beginnings = [...candidate].map((_, i) => candidate.slice(0, i + 1));
  const tried = typed.length === 3 ? [candidate] : beginnings;
  const least = Math.min(...tried.map((beginning) => distance(typed, beginning)));
  return least <= forgiven ? least : Number.POSITIVE_INFINITY;
}

const sum = (typed: readonly string[], words: readonly string[]) =>
  typed.reduce((total, one) => total + Math.min(...words.map((each) => edits(one, each))), 0);

function build(names: readonly (readonly string[])[], people: readonly (readonly string[])[] = []) {
  const accounts = names.map(
    (words, i): Named => ({ kind: 'account', id: `${i}`, name: words.join(' '), hosts: [] }),
  );
  const contacts = people.map(
    (words, i): Named => ({
      kind: 'contact',
      id: `${i}`,
      accountId: `${i % (names.length + 1)}`,
      name: words.join(' '),
      emails: [],
    }),
  );
  const builder = createBuilder();
  for (const [position, named] of [...[...accounts, ...contacts].entries()].reverse())
    builder.add(named, position);
  return createFinder(builder.finish());
}

describe('a search over any names', () => {
  test('finds every account within the edits that are forgiven, and no other', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), query, (names, typed) => {
        const found = build(names)
          .find(typed, 100)
          .accounts.map(({ position }) => position);
        const wanted = names.flatMap((words, i) => (Number.isFinite(sum(typed, words)) ? [i] : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
      }),
      { numRuns: 1500 },
    );
  });

  test('puts fewer typos before more, and what has none before all', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), query, (names, typed) => {
        const found = build(names).find(typed, 100).accounts;
        const totals = found.map(({ position }) => sum(typed, names[position] ?? []));
        expect(totals).toEqual(totals.toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('puts the name itself first and finds the same few as the first of many', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 30 }), fc.nat(), (names, pick) => {
        const wanted = [...new Set(names[pick % names.length])];
        const finder = build(names);
        const all = finder.find(wanted, 100).accounts;
        const first = new Set(names[all[0]?.position ?? -1]);
        expect(first).toEqual(new Set(wanted));
        expect(finder.find(wanted, 3).accounts.map(({ position }) => position)).toEqual(
          all.slice(0, 3).map(({ position }) => position),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('finds a contact by its own words and its account’s, at least one being its own', () => {
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 8 }),
        fc.array(name, { maxLength: 20 }),
        query,
        (names, people, typed) => {
          const found = build(names, people)
            .find(typed, 100)
            .contacts.map(({ position }) => position - names.length);
          const wanted = people.flatMap((own, i) => {
            const account = names[i % (names.length + 1)] ?? [];
            const hasOwn = typed.some((one) => Number.isFinite(sum([one], own)));
            return hasOwn && Number.isFinite(sum(typed, [...own, ...account])) ? [i] : [];
          });
          expect(found.toSorted((a, b) => a - b)).toEqual(wanted);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
