import { columns } from '../columns.ts';
import type { DoubtList } from '../doubts.ts';
import type { Draft } from '../draft/draft.ts';
import { isEmpty, isSame } from './merge.ts';
import type { Subject } from './subjects.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Adds to a record what another row says of it. True: it says nothing that is not known. */
export function unite(subject: Subject, draft: Draft, more: Fields, doubts: DoubtList): boolean {
  let isNew = false;
  for (const [field, said] of Object.entries(more)) {
    const known = subject.fields[field];
    if (isSame(known, said) || (isEmpty(said) && known !== undefined)) continue;
    if (isEmpty(known)) subject.fields[field] = said;
    else if (Array.isArray(known) && Array.isArray(said)) {
      const others = said.filter((one: unknown) => !known.some((other: unknown) => isSame(one, other)));
      if (others.length === 0 || draft.implied) continue;
      subject.fields[field] = [...known, ...others];
    } else {
      if (draft.implied || field === 'doneAt') continue;
      tell(draft, field, said, doubts);
    }
    isNew = true;
  }
  return !isNew;
}

function tell(
  { kind, sheet, row, columns: places }: Draft,
  field: string,
  said: unknown,
  doubts: DoubtList,
): void {
  const key = columns[kind].find((one) => one.field === field)?.key ?? field;
  const shown = typeof said === 'object' ? JSON.stringify(said) : String(said);
  doubts.add(
    { sheet, row, column: places[field] ?? 0 },
    { shown, target: { kind, key }, reason: 'says-otherwise', outcome: 'field' },
  );
}
