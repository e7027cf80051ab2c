import type { Context, Id } from '../model/index.ts';
import { contextRules, placeIn, type RecordOf, type Rules, type WrittenPart } from './place.ts';
import { PENDING_VERSION } from './queued.ts';

/** The list of a context, as one of records of its kind. */
const listOf = <P extends WrittenPart>(context: Context, part: P) => context[part] as readonly RecordOf<P>[];

export const findIn = <P extends WrittenPart>(context: Context, part: P, id: Id): RecordOf<P> | undefined =>
  listOf(context, part).find((record) => record.id === id);

export function withRecord<P extends WrittenPart>(
  context: Context,
  part: P,
  record: RecordOf<P>,
  rules: Rules = contextRules,
): Context {
  const rule = rules[part];
  return withList(context, part, placeIn<P>(rule, listOf(context, part), record), rule.limit);
}

export function withoutRecord(context: Context, part: WrittenPart, id: Id): Context {
  if (!findIn(context, part, id)) return context;
  const kept = listOf(context, part).filter((record) => record.id !== id);
  return { ...context, [part]: kept };
}

/** A list takes only so many: the last that its source has as well is counted instead of shown. */
function withList<P extends WrittenPart>(
  context: Context,
  part: P,
  list: RecordOf<P>[],
  limit: number,
): Context {
  const over = list.length - limit;
  if (over <= 0) return { ...context, [part]: list };
  const known = list.findLastIndex(({ version }) => version !== PENDING_VERSION);
  const shown = list.toSpliced(known < 0 ? list.length - 1 : known, 1);
  const more = { ...context.more, [part]: (context.more[part] ?? 0) + 1 };
  return withList({ ...context, more }, part, shown, limit);
}
