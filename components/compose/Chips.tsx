import { type Key, t } from '../../lib/i18n/index.ts';
import { Pills } from '../ui/Pills.tsx';

interface Props<Value extends string> {
  label: string;
  value: Value;
  words: Readonly<Record<Value, Key>>;
  onValue(value: Value): void;
}

/** One of a few that have each a word of its own. */
export function Chips<Value extends string>({ words, ...pills }: Props<Value>) {
  const values = Object.keys(words) as Value[];
  return <Pills choices={values.map((value) => ({ value, name: t(words[value]) }))} {...pills} />;
}
