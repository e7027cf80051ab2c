import type { RecordKind } from '../../model/index.ts';
import { currencyOfHeader } from '../cells/currency.ts';
import { type Column, columns } from '../columns.ts';
import { plain } from '../plain.ts';
import { kindWords } from '../words/sheets.ts';

/** A column that a header may mean, and how surely: 1 where it is one of its names. */
export interface Candidate {
  readonly column: Column;
  readonly sure: number;
}

const byWord = new Map<string, Column[]>();
for (const column of Object.values(columns).flat())
  for (const word of new Set(column.words)) byWord.set(word, [...(byWord.get(word) ?? []), column]);

/** What a header may mean, in any kind of record. */
export function candidatesOf(header: string): readonly Candidate[] {
  const bare = currencyOfHeader(header)?.rest ?? header;
  const whole = plain(bare);
  if (whole === '') return [];
  for (const [said, sure] of spellings(bare, whole)) {
    const found = [...exact(said, sure), ...ofKind(said, sure)];
    if (found.length > 0) return found;
  }
  return partly(whole);
}

/** Whether a text is a header that we know. */
export const isHeader = (text: string) => candidatesOf(text).some(({ sure }) => sure > 0.8);

/** Without what stands in brackets, and without the number of `Email 2`. */
function spellings(bare: string, whole: string): [string, number][] {
  const unbracketed = plain(bare.replace(/[([].*?[)\]]/g, ' '));
  const unnumbered = unbracketed.replace(/ \d$/, '');
  return [
    [whole, 1],
    [unbracketed, 0.95],
    [unnumbered, 0.95],
    [unnumbered.replace(/s$/, ''), 0.9],
  ];
}

const exact = (said: string, sure: number): Candidate[] =>
  (byWord.get(said) ?? []).map((column) => ({ column, sure }));

/** `contact phone`, `téléphone du contact`: the kind is said beside the column's own name. */
function ofKind(said: string, sure: number): Candidate[] {
  const words = said.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const beginning = kindWords.get(first);
  const ending = kindWords.get(last);
  const rest = words.slice(1).join(' ');
  const before = words
    .slice(0, -1)
    .join(' ')
    .replace(/ (de la|de l|del|des|de|du|of|of the|der|des)$/, '');
  return [...within(beginning, rest, sure), ...within(ending, before, sure)];
}

function within(kind: RecordKind | undefined, rest: string, sure: number): Candidate[] {
  if (kind === undefined || rest === '') return [];
  return exact(rest, sure * 0.95).filter(({ column }) => column.kind === kind);
}

/** The longest name that a header begins or ends with, where it is half of it at least. */
function partly(whole: string): Candidate[] {
  const words = whole.split(' ');
  if (words.length < 2 || words.length > 6) return [];
  for (let length = words.length - 1; length * 2 >= words.length; length--) {
    const found = [words.slice(-length), words.slice(0, length)]
      .map((part) => part.join(' '))
      .filter((part) => part.length > 3)
      .flatMap((part) => exact(part, 0.5));
    if (found.length > 0) return found;
  }
  return [];
}
