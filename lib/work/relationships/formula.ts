/** How strength is worked out: what each part may add, and how fast it does. `docs/strength.md` says it in words. */
export const formula = {
  /** Points for the last contact, which halve every so many days. */
  recency: { most: 35, halfLifeDays: 30 },
  /** Points for how often in 90 days: each further contact adds a fifth of what is missing. */
  frequency: { most: 30, share: 0.2 },
  /** Points for what came from both sides in 90 days: each further exchange adds half of what is missing. */
  directions: { most: 20, share: 0.5 },
  /** Points for how much they decide; they fade as those for the last contact. */
  seniority: { most: 15 },
  /** Days in which contacts are counted; trends compare with as many days ago. */
  windowDays: 90,
} as const;

/** What of 1 is left after so many days since the last contact. */
export const fading = (days: number) => 0.5 ** (days / formula.recency.halfLifeDays);

/** What of 1 is reached after so many times, each of which adds `share` of what is missing. */
export const filling = (times: number, share: number) => 1 - (1 - share) ** times;
