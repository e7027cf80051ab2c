import { choiceOf } from '../cells/choices.ts';
import { plain } from '../plain.ts';
import type { SheetMapping } from './mapping.ts';

/** A sheet that is called "Calls" has calls. */
export function interactionOfName(sheet: string): SheetMapping['interaction'] {
  for (const word of plain(sheet).split(' ')) {
    const kind =
      choiceOf('interactionKind', word) ?? choiceOf('interactionKind', word.replace(/(e?s|en|e)$/, ''));
    if (kind === 'email' || kind === 'call' || kind === 'meeting' || kind === 'linkedin') return kind;
  }
  return null;
}

/** What an interaction is where no column says it. */
export const interactionOf = (mapped: SheetMapping, said: unknown): unknown =>
  said ?? mapped.interaction ?? interactionOfName(mapped.sheet) ?? 'meeting';
