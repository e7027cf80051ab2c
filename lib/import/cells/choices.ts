import { plain } from '../plain.ts';
import { choiceWords, noWords, yesWords } from '../words/values.ts';
import { fault, isFault, type Read, shown } from './read.ts';

export type ChoiceName = keyof typeof choiceWords;

const known = Object.fromEntries(
  Object.entries(choiceWords).map(([name, values]) => [name, wordsOf(values)]),
) as Readonly<Record<ChoiceName, ReadonlyMap<string, string>>>;

function wordsOf(values: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(values).flatMap(([value, words]) =>
      [plain(value), ...words].map((word) => [word, value] as const),
    ),
  );
}

/** A value of a list by its label in any of the four languages; undefined for another word. */
export const choiceOf = (name: ChoiceName, text: string): string | undefined => known[name].get(plain(text));

export const readChoice =
  (name: ChoiceName): Read =>
  (cell) =>
    choiceOf(name, shown(cell)) ?? fault('no-choice');

/** Several of a list, between commas, semicolons, bars or lines. */
export const readChoices =
  (name: ChoiceName): Read =>
  (cell) => {
    const parts = shown(cell)
      .split(/[,;|\n\r/]+/)
      .filter((part) => part.trim() !== '');
    const found = parts.map((part) => choiceOf(name, part));
    const good = [...new Set(found.filter((value) => value !== undefined))];
    if (found.every((value) => value !== undefined)) return good;
    return good.length > 0 ? fault('no-choice', good) : fault('no-choice');
  };

export const readYes: Read = (cell) => {
  if (typeof cell === 'boolean') return cell;
  const text = shown(cell);
  if (yesWords.has(plain(text)) || /^[✓✔☑]$/.test(text)) return true;
  return noWords.has(plain(text)) || /^[✗✘☐-]$/.test(text) ? false : fault('no-yes');
};

/** A date in a column of ticks is a yes. */
export const readDone: Read = (cell, how) => {
  const yes = readYes(cell, how);
  if (!isFault(yes)) return yes;
  return choiceOf('done', shown(cell)) === undefined ? yes : choiceOf('done', shown(cell)) === 'yes';
};
