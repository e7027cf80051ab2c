import { z } from '@hono/zod-openapi';

/** What went wrong, as RFC 9457 has it; `detail` is a sentence that a person can act on. */
export const ProblemBody = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Fields that are not right. */
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    /** The record as it stands now, where someone else has changed it. */
    current: z.unknown().optional(),
    /** The account that has the records of the one asked for. */
    into: z.object({ id: z.string(), name: z.string() }).optional(),
  })
  .openapi('Problem');

export interface FieldError {
  field: string;
  message: string;
}

/** Kinds of problem: the last part of their type, their status and their title. */
const kinds = {
  'bad-request': [400, 'The request is not right'],
  'signed-out': [401, 'No valid token'],
  'not-allowed': [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  merged: [404, 'Merged into another'],
  conflict: [409, 'Changed by someone else'],
  'start-over': [410, 'Start over'],
  'too-large': [413, 'Too large'],
  'not-json': [415, 'Not JSON'],
  'not-acceptable-fields': [422, 'Fields are not right'],
  'key-used': [422, 'Key already used'],
  'too-many-requests': [429, 'Too many requests'],
  failed: [500, 'The server failed'],
  'not-ready': [503, 'Not ready'],
} as const;
export type ProblemKind = keyof typeof kinds;

interface More {
  errors?: readonly FieldError[];
  current?: unknown;
  into?: { id: string; name: string };
  headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route, and answered by the app. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly more: More;
  constructor(kind: ProblemKind, detail: string, more: More = {}) {
    super(detail);
    this.kind = kind;
    this.more = more;
  }
}

export function toResponse({ kind, message, more }: Problem): Response {
  const { headers, ...body } = more;
  const [status, title] = kinds[kind];
  return Response.json(
    { type: `/problems/${kind}`, title, status, detail: message, ...body },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}

/** The answers of a route that fail, for the OpenAPI document. */
export function problems<S extends number>(...statuses: readonly S[]) {
  const content = { 'application/problem+json': { schema: ProblemBody } };
  const entries = statuses.map((status) => [status, { description: titleOf(status), content }]);
  return Object.fromEntries(entries) as Record<S, { description: string; content: typeof content }>;
}

function titleOf(status: number): string {
  return Object.values(kinds).find(([own]) => own === status)?.[1] ?? 'Failed';
}
