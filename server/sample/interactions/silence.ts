import { createRandom } from '../random.ts';
import type { Sample } from '../record.ts';
import { told } from './told.ts';

/**
 * How many days ago anyone of ours was last in touch with a person, null for never. Told interactions are the last
 * with the people in them; else those who decide are heard most often, and opponents keep away.
 */
export function silenceOf({ id, roles, stance }: Sample<'contact'>): number | null {
  const ago = told.filter(({ 7: people }) => people.includes(id.replace('con-', ''))).map(([, days]) => days);
  if (ago.length > 0) return Math.min(...ago);
  const random = createRandom(id);
  if (roles.length === 0) return random.chance(0.5) ? null : 150 + random.below(150);
  const usual = Math.min(...roles.map((role) => usualSilence[role]));
  const days = 1 + random.below(usual * 2);
  return stance === 'opponent' || stance === 'sceptic' ? days + 25 : days;
}

const usualSilence: Readonly<Record<Sample<'contact'>['roles'][number], number>> = {
  champion: 8,
  'decision-maker': 14,
  influencer: 30,
  'executive-sponsor': 38,
  blocker: 45,
  user: 50,
};
