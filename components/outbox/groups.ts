import type { Queued } from '../../lib/outbox/queued.ts';

export interface Group {
  title: string;
  items: Queued[];
}

/** What the person has to decide first; what is for another connection last. Their order stays. */
export function groupsOf(items: readonly Queued[], connection: string | null): Group[] {
  const isOurs = (item: Queued) => item.connection === connection;
  const ours = items.filter(isOurs);
  return [
    { title: 'Needs you', items: ours.filter(({ state }) => state === 'aside') },
    { title: 'Waiting', items: ours.filter(({ state }) => state !== 'aside') },
    { title: 'For another connection', items: items.filter((item) => !isOurs(item)) },
  ].filter((group) => group.items.length > 0);
}
