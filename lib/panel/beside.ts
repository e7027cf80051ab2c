import type { Beside, TabView } from '../messages/view.ts';

type Tab = Pick<TabView, 'unreadable' | 'moves' | 'sighting'> & { nonce: string | null };

/** What a tab shows, as far as a pick by hand holds for it; null is a page that Keyside does not read. */
export function besideOf(tab: Tab | null): Beside {
  const people = (tab?.sighting?.people ?? []).filter(({ self }) => !self);
  return {
    nonce: tab?.nonce ?? null,
    unreadable: tab?.unreadable ?? false,
    moves: tab?.moves ?? 0,
    key: tab?.sighting?.key ?? null,
    people: people.map(({ email, linkedinSlug, name }) => email ?? linkedinSlug ?? name ?? ''),
  };
}

/** All that tells a page which shows nobody from another one. */
const nameless = ['nonce', 'moves', 'unreadable'] as const;

/**
 * Whether a tab shows still what an account was picked beside. Some keys are used again for something else, as that of
 * every new mail; then the people are others.
 */
export function isBeside(picked: Beside, now: Beside): boolean {
  if (picked.key !== now.key) return false;
  if (picked.key === null) return nameless.every((mark) => picked[mark] === now[mark]);
  const isSame = picked.people.length === 0 && now.people.length === 0;
  return isSame || picked.people.some((one) => now.people.includes(one));
}

/** Whether a tab has gone on to another page for good. Between two looks at one page there may be nothing for a moment. */
export const hasGoneOn = (picked: Beside, now: Beside): boolean =>
  !isBeside(picked, now) && (now.key !== null || picked.key === null);
