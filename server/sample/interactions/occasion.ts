import type { Interaction } from '../../../lib/model/index.ts';
import type { Calendar } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Sample } from '../record.ts';
import { fitting, subjects, summaries } from './phrases.ts';
import { themes } from './themes.ts';

export const YEAR_DAYS = 365;

/** What differs from one interaction to the next. */
export type Occasion = Pick<Interaction, 'kind' | 'direction' | 'at' | 'subject' | 'summary' | 'contactIds'>;

const kinds: readonly [Interaction['kind'], ...Interaction['kind'][]] = [
  ...(['email', 'email', 'email', 'email'] as const),
  ...(['call', 'call', 'meeting', 'meeting', 'linkedin'] as const),
];

type People = readonly [Sample<'contact'>, ...Sample<'contact'>[]];

/** Something that may have taken place so many days ago with one or more of the people around at the time. */
export function occasion(
  { id }: Sample<'account'>,
  ago: number,
  around: People,
  random: Random,
  { at, isWorkday }: Calendar,
): Occasion {
  const kind = isWorkday(-ago) ? random.pick(kinds) : 'email';
  const direction = kind === 'meeting' ? null : random.pick<'in' | 'out'>(['in', 'out']);
  const first = random.pick(around);
  const others = around.filter((each) => each !== first && kind === 'meeting' && random.chance(0.3));
  const words = { theme: themeOf(id, ago, random), given: first.givenName ?? first.name };
  const summed = random.chance(kind === 'email' ? 0.35 : 0.8);
  return {
    kind,
    direction,
    at: at(-ago, `${8 + random.below(10)}:${String(random.below(12) * 5).padStart(2, '0')}`),
    subject: fill(random.pick(fitting(subjects[kind], direction)), words),
    summary: summed ? fill(random.pick(fitting(summaries[kind], direction)), words) : null,
    contactIds: [first, ...others].map((each) => each.id),
  };
}

/** Mostly what was current at the time. */
function themeOf(accountId: string, ago: number, random: Random): string {
  const all = themes[accountId] ?? ['the service'];
  const current = all[Math.floor((ago / (YEAR_DAYS + 1)) * all.length)];
  return (random.chance(0.7) && current) || random.pick(all);
}

function fill(phrase: string, { theme, given }: { theme: string; given: string }): string {
  const capital = theme.charAt(0).toUpperCase() + theme.slice(1);
  return phrase.replace('{Theme}', capital).replace('{theme}', theme).replace('{given}', given);
}
