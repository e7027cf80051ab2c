import type { ContextContact } from '../../lib/model/index.ts';
import { reportingLines } from '../../lib/work/relationships/lines.ts';
import { seniorityOf } from '../../lib/work/relationships/seniority.ts';

/** Who decides most first, then by name. */
export function byWeight(contacts: readonly ContextContact[]): ContextContact[] {
  const lines = reportingLines(contacts);
  const weights = new Map(contacts.map((contact) => [contact.id, seniorityOf(contact, lines).weight]));
  return contacts.toSorted(
    (a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || a.name.localeCompare(b.name),
  );
}
