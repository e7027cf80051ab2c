import { z } from 'zod';
import { Id, Instant } from '../../model/index.ts';

/** What can be starred: whatever is written or kept of an account. */
export const StarKind = z.enum([
  'note',
  'interaction',
  'task',
  'opportunity',
  'initiative',
  'update',
  'case',
  'contract',
  'contact',
]);
export type StarKind = z.infer<typeof StarKind>;

/** A record that the person wants in the next report of its account. */
export const Star = z.object({ accountId: Id, kind: StarKind, id: Id, at: Instant });
export type Star = z.infer<typeof Star>;

/** Which record of an account it is, whenever it was starred. */
export const starKey = ({ kind, id }: Pick<Star, 'kind' | 'id'>): string => `${kind}:${id}`;

/** With the star, or without it where it was there: pressed again, it is undone. */
export function toggled(stars: readonly Star[], star: Star): Star[] {
  const others = stars.filter((each) => each.accountId !== star.accountId || starKey(each) !== starKey(star));
  return others.length < stars.length ? others : [...others, star];
}
