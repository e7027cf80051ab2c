export interface Ranked {
  record: number;
  /** Less is better. */
  score: number;
}

/** The few best of many, of equals the first to come. */
export function createTop(limit: number) {
  const records: number[] = [];
  const scores: number[] = [];
  return {
    offer(record: number, score: number): void {
      if (scores.length === limit && score >= (scores[limit - 1] ?? 0)) return;
      let at = scores.length;
      while (at > 0 && (scores[at - 1] ?? 0) > score) at--;
      scores.splice(at, 0, score);
      records.splice(at, 0, record);
      if (scores.length > limit) {
        scores.pop();
        records.pop();
      }
    },
    take: (): Ranked[] => records.map((record, i) => ({ record, score: scores[i] ?? 0 })),
  };
}
