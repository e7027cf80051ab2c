import { createHash } from 'node:crypto';

/** Ids in the shapes of LinkedIn, the same from one run to the next. */
export const memberId = (slug: string): string => `ACoAA${text(slug, 'member', 34)}`;
export const leadId = (slug: string): string => `ACwAA${text(slug, 'lead', 34)}`;
export const threadId = (name: string): string => `2-${text(name, 'thread', 48)}==`;

/** Eight digits, of which the first is no zero. */
export function number(of: string): string {
  return String(10_000_000 + (digest(of, 'number').readUInt32BE(0) % 89_999_999));
}

/** One of a list, always the same for the same name. */
export function pick<T>(list: readonly [T, ...T[]], of: string): T {
  return list[digest(of, 'pick').readUInt32BE(0) % list.length] ?? list[0];
}

function text(of: string, kind: string, length: number): string {
  return `${digest(of, kind).toString('base64url')}${digest(of, `${kind}+`).toString('base64url')}`.slice(
    0,
    length,
  );
}

const digest = (of: string, kind: string) => createHash('sha256').update(`${kind}:${of}`).digest();
