import type { z } from 'zod';
import { type FieldError, Problem } from './problem.ts';

/** What zod-openapi gives its hook: the part of the request, and what came of checking it. */
interface Checked {
  target: string;
  success: boolean;
  error?: z.ZodError | undefined;
}

/** Errors told at once; clients take no more than 100. */
export const MOST_ERRORS = 50;

/** A request that does not fit its route becomes a problem that names each field. */
export function refuseInvalid(checked: Checked): void {
  if (checked.success || !checked.error) return;
  const errors = checked.error.issues.flatMap(toFieldErrors).slice(0, MOST_ERRORS);
  const names = [...new Set(errors.map(({ field }) => field))].slice(0, 5).join(', ');
  const detail = `Correct these fields and send the request again: ${names}.`;
  throw new Problem(checked.target === 'json' ? 'not-acceptable-fields' : 'bad-request', detail, { errors });
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code !== 'unrecognized_keys') return [{ field: fieldName(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({
    field: fieldName([...issue.path, key]),
    message: 'There is no such field.',
  }));
}

/** Of a field's name, in characters: a request may have made it up. */
const LONGEST = 100;

/** A change's own fields are named without the wrapping, as a form has them. */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path
    .map(String)
    .join('.')
    .replace(/^fields\./, '');
  return name === '' ? 'body' : name.slice(0, LONGEST);
}
