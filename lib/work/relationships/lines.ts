import type { ContextContact, Id } from '../../model/index.ts';

type Placed = Pick<ContextContact, 'id' | 'reportsToId'>;

/** Who reports to whom among these. Whoever reports to somebody unknown, or to themselves by a detour, is at the top. */
export interface ReportingLines<C extends Placed> {
  heads: C[];
  reportsOf(id: Id): readonly C[];
  /** 0 at the top; undefined for those who neither report to anybody nor have anybody reporting to them. */
  levelOf(id: Id): number | undefined;
}

export function reportingLines<C extends Placed>(contacts: readonly C[]): ReportingLines<C> {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  const bosses = new Map(contacts.map((contact) => [contact.id, bossOf(contact, byId)]));
  const reports = Map.groupBy(contacts, ({ id }) => bosses.get(id)?.id ?? null);
  return {
    heads: reports.get(null) ?? [],
    reportsOf: (id) => reports.get(id) ?? [],
    levelOf(id) {
      const above = [...chain(id, bosses)].length;
      return above > 0 || reports.has(id) ? above : undefined;
    },
  };
}

/** Whether somebody would report to themselves, directly or by others, if they reported to `bossId`. */
export function wouldLoop(contacts: readonly Placed[], id: Id, bossId: Id): boolean {
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return upwards(bossId, byId).has(id);
}

/** A loop that the source holds is cut at each of its people, whatever order they come in. */
function bossOf<C extends Placed>({ id, reportsToId }: C, byId: ReadonlyMap<Id, C>): C | undefined {
  if (reportsToId === null || upwards(reportsToId, byId).has(id)) return undefined;
  return byId.get(reportsToId);
}

/** Somebody and all above them, as far as it is known; each once. */
function upwards(from: Id, byId: ReadonlyMap<Id, Placed>): Set<Id> {
  const seen = new Set<Id>();
  for (let id: Id | null = from; id !== null && !seen.has(id); id = byId.get(id)?.reportsToId ?? null)
    seen.add(id);
  return seen;
}

function* chain(id: Id, bosses: ReadonlyMap<Id, Placed | undefined>): Generator<Id> {
  for (let boss = bosses.get(id); boss; boss = bosses.get(boss.id)) yield boss.id;
}
