import { t } from '../../lib/i18n/index.ts';
import { DialogBox } from '../ui/Dialog.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { Home } from './useEarly.ts';
import { keyOf } from './useForm.ts';
import { startOf } from './useFormFocus.ts';
import type { ComposeEvents, OpenForm } from './view.ts';
import { WholeForm } from './WholeForm.tsx';
import { titleOf } from './words.ts';

interface Props {
  open: OpenForm;
  accountName: string;
  /** Where the focus goes when what opened the form is gone. */
  home: Home;
  now: number;
  on: ComposeEvents;
}

/** Any form over a page that has no place of its own for it. Put away, it keeps its words for the next time. */
export function FormDialog({ open, accountName, home, now, on }: Props) {
  const form = { open, home, on };
  const label = t('compose.dialog', { form: titleOf(open), name: accountName });
  return (
    <DialogBox label={label} startOf={startOf} close={on.close}>
      <div className="@container min-h-0 flex-1 overflow-y-auto p-4">
        <p className="mb-1 text-mut text-xs [overflow-wrap:anywhere]">
          <bdi>{accountName}</bdi>
        </p>
        {open.form.kind === 'note' ? (
          <NoteForm accountName={accountName} named {...form} />
        ) : (
          <WholeForm key={keyOf(open)} now={now} {...form} />
        )}
      </div>
    </DialogBox>
  );
}
