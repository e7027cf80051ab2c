import { useRef } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { NoteForm } from './NoteForm.tsx';
import { Openers } from './Openers.tsx';
import { keyOf } from './useForm.ts';
import type { ComposeEvents, ComposeView } from './view.ts';
import { WholeForm } from './WholeForm.tsx';

interface Props {
  compose: ComposeView;
  accountName: string;
  now: number;
  on: ComposeEvents;
}

/** The one place of an account where something is written; every form opens here, and pushes only what is below. */
export function Composer({ compose, accountName, now, on }: Props) {
  const home = useRef<HTMLElement>(null);
  const { offers, readOnly, open } = compose;
  const writesNotes = offers.includes('note') || open?.form.kind === 'note';
  if (offers.length === 0 && !open)
    return readOnly && <p className="border-line border-b px-4 py-2 text-mut text-xs">{readOnly}</p>;
  return (
    <section ref={home} aria-label={t('compose.title')} className="@container border-line border-b px-4 py-3">
      {open && open.form.kind !== 'note' && (
        <WholeForm key={keyOf(open)} open={open} home={home} now={now} on={on} />
      )}
      {writesNotes && (!open || open.form.kind === 'note') && (
        <NoteForm accountName={accountName} open={open} home={home} on={on} />
      )}
      {!open && (
        <div className="mt-2">
          <Openers compose={compose} on={on} />
        </div>
      )}
    </section>
  );
}
