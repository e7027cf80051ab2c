import { z } from 'zod';
import { Id } from '../../model/index.ts';

/** How things stand, or how a quarter went. */
const ReportKind = z.enum(['status', 'review']);
export type ReportKind = z.infer<typeof ReportKind>;

const Audience = z.enum(['inside', 'client']);
export type Audience = z.infer<typeof Audience>;

/**
 * One account; or several: the person's own, all that they may see, or a view that they saved, by its id. A client's
 * report is of one account only: one of several would tell one client of another.
 */
const ReportScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('account'), id: Id }),
  z.object({ of: z.literal('view'), id: z.union([z.enum(['mine', 'team']), z.uuid()]) }),
]);
export type ReportScope = z.infer<typeof ReportScope>;

/** Which report it is. */
export const ReportChoice = z
  .object({ kind: ReportKind, audience: Audience, scope: ReportScope })
  .refine(({ audience, scope }) => audience === 'inside' || scope.of === 'account');
export type ReportChoice = z.infer<typeof ReportChoice>;

export const plainChoice: ReportChoice = {
  kind: 'status',
  audience: 'inside',
  scope: { of: 'view', id: 'mine' },
};

/** `status/inside/account/acc-1`, for an address. */
export const choicePath = ({ kind, audience, scope }: ReportChoice): string =>
  [kind, audience, scope.of, encodeURIComponent(scope.id)].join('/');

/** What a path names; what names no report is the status of the person's own accounts. */
export function choiceAt(path: string): ReportChoice {
  const [kind, audience, of, id = ''] = path.split('/');
  return ReportChoice.safeParse({ kind, audience, scope: { of, id: decoded(id) } }).data ?? plainChoice;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return '';
  }
}
