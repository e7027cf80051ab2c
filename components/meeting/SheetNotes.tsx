import { t } from '../../lib/i18n/index.ts';
import type { Context } from '../../lib/model/index.ts';
import { shortDate } from '../format/days.ts';
import { ownerName } from '../panel/account/Notes.tsx';
import { notesOf } from './page.ts';
import { SheetPart } from './SheetPart.tsx';

/** The newest notes in their own words, numbered; on paper no more of each than its beginning. */
export function SheetNotes({ context, now }: { context: Context; now: number }) {
  const notes = notesOf(context);
  if (notes.length === 0) return null;
  return (
    <SheetPart title={t('meeting.page.notes')}>
      <ol className="list-decimal ps-5 marker:text-faint">
        {notes.map(({ id, body, authorId, createdAt }) => (
          <li key={id} id={noteAnchor(id)} tabIndex={-1} className="scroll-mt-4 break-inside-avoid py-1 ps-1">
            <p dir="auto" className="whitespace-pre-line print:line-clamp-4">
              {body}
            </p>
            <p className="text-mut text-xs">
              {[authorId && ownerName(authorId, context), shortDate(createdAt, now)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </SheetPart>
  );
}

/** By which a source of a summary is found on the page. */
export const noteAnchor = (id: string): string => `note-${id}`;
