/** Something that was written, and where it came to stand. */
export interface Placed {
  name: string;
  /** What keeps its order among itself. */
  lane: string;
  sentAt: number;
  savedAt: number;
  /** By the server's own count. */
  place: number;
}

/** Names of those that stand before something although they were only sent after it had been said to be saved. */
export function outOfOrder(placed: readonly Placed[]): string[] {
  const lanes = Map.groupBy(placed, ({ lane }) => lane);
  return [...lanes.values()].flatMap((lane) => {
    let latest: Placed | undefined;
    const wrong = new Set<string>();
    for (const one of lane.toSorted((a, b) => a.place - b.place)) {
      if (latest && one.savedAt < latest.sentAt) wrong.add(one.name);
      if (!latest || one.sentAt > latest.sentAt) latest = one;
    }
    return [...wrong];
  });
}
