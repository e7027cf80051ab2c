/** A bucket holds `burst` requests and fills by `perSecond`. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  level: number;
  /** Milliseconds on the given clock. */
  at: number;
}

/** Buckets kept before the full ones are dropped: a full one says as much as none. */
const MANY = 10_000;

/** Takes a request from the key's bucket; answers how many seconds to wait, 0 when it may pass. */
export function createRateLimit({ burst, perSecond }: Rate, now: () => number = () => performance.now()) {
  const buckets = new Map<string, Bucket>();
  const levelAt = ({ level, at }: Bucket, time: number) =>
    Math.min(burst, level + ((time - at) / 1000) * perSecond);
  const dropFull = (time: number) => {
    for (const [key, bucket] of buckets) if (levelAt(bucket, time) >= burst) buckets.delete(key);
  };
  return (key: string): number => {
    const time = now();
    if (buckets.size >= MANY) dropFull(time);
    const level = levelAt(buckets.get(key) ?? { level: burst, at: time }, time);
    const passes = level >= 1;
    buckets.set(key, { level: passes ? level - 1 : level, at: time });
    return passes ? 0 : Math.ceil((1 - level) / perSecond);
  };
}
