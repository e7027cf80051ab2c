import type { Report } from './document.ts';

/** What most sections are from, to be said once at the head of a report that is read through; null: it has none. */
export function commonSource({ sections }: Pick<Report, 'sections'>): string | null {
  const counts = new Map<string, number>();
  for (const { from } of sections) counts.set(from, (counts.get(from) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? most[0] : null;
}
