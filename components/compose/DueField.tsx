import { parseDue, parseMoment, sayDue } from '../../lib/compose/due.ts';
import { dayAndTime } from '../format/days.ts';
import { type FieldProps, TextField } from './Fields.tsx';

interface Props extends Pick<FieldProps, 'label' | 'error'> {
  /** In words, as "in two weeks". */
  value: string;
  /** A day, or a point in time. */
  to: 'day' | 'moment';
  placeholder: string;
  now: number;
  onValue(value: string): void;
}

/** A date as one says it, with the date that was understood under it, as one types. */
export function DueField({ value, to, now, error, ...field }: Props) {
  const read = to === 'day' ? readDay(value, now) : readMoment(value, now);
  // Always a line, so that nothing moves while a word is being typed.
  const hint = read === null ? '\u00a0' : `→ ${read}`;
  return <TextField {...field} value={value} error={error} hint={<span aria-live="polite">{hint}</span>} />;
}

function readDay(text: string, now: number): string | null {
  const read = parseDue(text, now);
  return 'day' in read && read.day !== null ? sayDue(read.day, now) : null;
}

function readMoment(text: string, now: number): string | null {
  const read = parseMoment(text, now);
  return 'at' in read && read.at !== null ? dayAndTime(read.at, now) : null;
}
