import type en from '../../locales/en.json';

type Plural = { 1: string; n: string };
type Paths<Words, Leaf> = {
  [Name in keyof Words & string]: Words[Name] extends Leaf
    ? Name
    : Words[Name] extends string | Plural
      ? never
      : `${Name}.${Paths<Words[Name], Leaf>}`;
}[keyof Words & string];

/** A text without plural forms, by its way through `locales/en.json`: `panel.people.title`. */
export type Key = Paths<typeof en, string>;
export type PluralKey = Paths<typeof en, Plural>;
/** By the names in braces. Numbers are written as readers write them: what is no amount has to be a string. */
export type Values = Readonly<Record<string, string | number>>;
