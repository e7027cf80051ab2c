import { createHash } from 'node:crypto';

/** The same for the same JSON, whatever the order of its keys: SHA-256, hex. The text itself is not kept. */
export function hashOfJson(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Not an object: there, keys that look like numbers would be put in another order.
  return ['{}', ...entries.map(([key, item]) => [key, sorted(item)])];
}
