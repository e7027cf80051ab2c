import type { Queued } from '../../lib/outbox/queued.ts';

export interface Group {
  name: 'needsYou' | 'waiting' | 'foreign';
  items: Queued[];
}

/** What the person has to decide first; what is for another connection last. Their order stays. */
export function groupsOf(items: readonly Queued[], connection: string | null): Group[] {
  const isOurs = (item: Queued) => item.connection === connection;
  const ours = items.filter(isOurs);
  const groups: Group[] = [
    { name: 'needsYou', items: ours.filter(({ state }) => state === 'aside') },
    { name: 'waiting', items: ours.filter(({ state }) => state !== 'aside') },
    { name: 'foreign', items: items.filter((item) => !isOurs(item)) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
