import { type ChoiceName, choiceOf } from '../../import/cells/choices.ts';
import type { Property } from './described.ts';

/** What a person sees of a value: the label of its option, where it has options. */
export function labelOf(property: Property | undefined, value: string | null | undefined): string | null {
  if (!property || !value) return null;
  return property.options.find((option) => option.value === value)?.label ?? value;
}

/** One value of ours that a property holds; null: none that we know. */
export function choiceIn<T extends string>(
  name: ChoiceName,
  property: Property | undefined,
  value: string | null | undefined,
): T | null {
  if (!value) return null;
  const found = choiceOf(name, labelOf(property, value) ?? '') ?? choiceOf(name, value);
  return (found as T | undefined) ?? null;
}

/** Several, between semicolons. */
export const choicesIn = <T extends string>(
  name: ChoiceName,
  property: Property | undefined,
  value: string | null | undefined,
): T[] => [
  ...new Set((value ?? '').split(/[;,]/).flatMap((one) => choiceIn<T>(name, property, one.trim()) ?? [])),
];

/** As a property takes a text: by its options' labels or values, where it has options; undefined: it does not take it. */
export function textFor(property: Property, text: string): string | undefined {
  if (property.options.length === 0) return text;
  const plain = text.trim().toLowerCase();
  return property.options.find(({ value, label }) =>
    [value, label].some((one) => one.toLowerCase() === plain),
  )?.value;
}

/** As a property takes one of our values, by an option that means it. */
export function choiceFor(name: ChoiceName, property: Property, value: string): string | undefined {
  if (property.options.length === 0) return value;
  const means = (text: string) => choiceOf(name, text) === value;
  return property.options.find((option) => means(option.label) || means(option.value))?.value;
}
