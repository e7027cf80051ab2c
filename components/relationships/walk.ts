import type { ContextContact, Id } from '../../lib/model/index.ts';
import { reportingLines } from '../../lib/work/relationships/lines.ts';
import { byWeight } from './order.ts';

/** Whom an arrow key leads to: up to the boss, down to the first report, to the sides among equals. Null: nobody. */
export function neighbourOf(contacts: readonly ContextContact[], from: Id, key: string): Id | null {
  const people = byWeight(contacts);
  const lines = reportingLines(people);
  const boss = people.find(({ id }) => lines.reportsOf(id).some((report) => report.id === from));
  const equals = boss ? lines.reportsOf(boss.id) : lines.heads;
  const at = equals.findIndex(({ id }) => id === from);
  const to: Record<string, Id | undefined> = {
    ArrowUp: boss?.id,
    ArrowDown: lines.reportsOf(from)[0]?.id,
    ArrowLeft: equals[at - 1]?.id,
    ArrowRight: equals[at + 1]?.id,
  };
  return to[key] ?? null;
}
