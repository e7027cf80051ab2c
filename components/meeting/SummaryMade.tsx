import { t } from '../../lib/i18n/index.ts';
import type { Note } from '../../lib/model/index.ts';
import { Button } from '../ui/Button.tsx';
import { noteAnchor } from './SheetNotes.tsx';
import { type SummaryEvents, type SummaryView, sourceWords } from './summary.ts';

interface Props {
  text: string;
  view: SummaryView;
  notes: readonly Note[];
  now: number;
  on: Pick<SummaryEvents, 'takeAlong'>;
}

/** What was generated, marked as that, with the notes it was made of. */
export function SummaryMade({ text, view, notes, now, on }: Props) {
  return (
    <div className="w-full rounded-lg border border-edge border-dashed px-3 py-2">
      <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="mt-2 text-mut text-xs">{t('meeting.summary.mark')}</p>
      <ul className="flex flex-wrap gap-x-3 text-xs">
        {notes.map((note, at) => (
          <li key={note.id}>
            <Button look="quiet" onClick={() => showNote(note.id)}>
              {sourceWords(note, at, now)}
            </Button>
          </li>
        ))}
      </ul>
      {view.work.state === 'done' && (
        <label className="mt-2 flex w-fit items-center gap-2 text-xs print:hidden">
          <input
            type="checkbox"
            checked={view.isAlong}
            onChange={(event) => on.takeAlong(event.target.checked)}
            className="size-3.5 accent-acc"
          />
          {t('meeting.summary.withCopy')}
        </label>
      )}
    </div>
  );
}

/** Not by the address: it names the brief. */
function showNote(id: string): void {
  const note = document.getElementById(noteAnchor(id));
  note?.scrollIntoView({ block: 'center' });
  note?.focus({ preventScroll: true });
}
