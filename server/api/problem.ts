import type { Context } from 'hono';
import { z } from 'zod';

export const FieldError = z.object({ field: z.string(), message: z.string() });

/** RFC 9457. `type` says the kind for programs, `detail` is a sentence for the person. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.array(FieldError).optional(),
    current: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });

export type FieldError = z.infer<typeof FieldError>;
type Problem = z.infer<typeof Problem>;

/** Kinds of refusal, each with its status and title; the kind is the end of the problem's `type`. */
const kinds = {
  'bad-request': [400, 'The request is not understood'],
  'signed-out': [401, 'Signed out'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'Changed meanwhile'],
  'start-over': [410, 'Start over'],
  'too-large': [413, 'Too large'],
  invalid: [422, 'Not accepted'],
  'key-reused': [422, 'Key used before'],
  'rate-limited': [429, 'Too many requests'],
  failed: [500, 'Our fault'],
  'not-ready': [503, 'Not ready'],
} as const;

export type RefusalKind = keyof typeof kinds;

interface Details {
  errors?: readonly FieldError[];
  current?: Record<string, unknown>;
  /** Seconds after which to try again. */
  retryAfter?: number;
}

/** Ends a request; `message` is the sentence that the person gets to read. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly details: Details;
  constructor(kind: RefusalKind, message: string, details: Details = {}) {
    super(message);
    this.kind = kind;
    this.details = details;
  }
}

export function problemResponse(c: Context, { kind, message, details }: Refusal): Response {
  const [status, title] = kinds[kind];
  const { errors, current, retryAfter } = details;
  const problem: Problem = {
    type: `https://keyside.dev/problems/${kind}`,
    title,
    status,
    detail: message,
    ...(errors && { errors: [...errors] }),
    ...(current && { current }),
  };
  const headers = {
    'content-type': 'application/problem+json',
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  };
  return c.body(JSON.stringify(problem), status, headers);
}

/** What zod found, as sentences by field; the body itself is the field "" . */
export function fieldErrors(error: z.core.$ZodError): FieldError[] {
  return error.issues
    .slice(0, 50)
    .map(({ path, message }) => ({ field: path.join('.').slice(0, 200), message: message.slice(0, 500) }));
}
