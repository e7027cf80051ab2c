import { type KeyboardEvent, useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';
import { About } from './About.tsx';
import { area, box, rowsOf } from './Fields.tsx';
import { FormFoot } from './FormFoot.tsx';
import { isSave, saveKeys } from './keys.ts';
import { type Home, useEarly } from './useEarly.ts';
import { useForm } from './useForm.ts';
import type { ComposeEvents, OpenForm } from './view.ts';
import { titleOf } from './words.ts';

interface Props {
  accountName: string;
  /** Null: only its first line is there, as an invitation. */
  open: OpenForm | null;
  /** What it is stands over it. */
  named?: boolean;
  home: Home;
  on: ComposeEvents;
}

/**
 * A line to write a note on, which becomes the whole form where it stands: the field stays the same one, so that no
 * letter is lost between the two. Coming by with the Tab key opens nothing.
 */
export function NoteForm({ accountName, open, named = false, home, on }: Props) {
  const early = useEarly(open, on);
  const form = useForm(open, on, home);
  const error = open?.errors.body;
  const below = useId();
  const pressed = (event: KeyboardEvent) => {
    if (open) return;
    if (isSave(event)) early.saveSoon();
    else if (event.key !== 'Enter' || early.body !== '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    early.begin();
  };
  return (
    <form {...form} className="flex flex-col gap-2">
      {named && open && <h2 className="font-semibold">{titleOf(open)}</h2>}
      {!named && open?.editing && <p className="font-semibold text-xs">{titleOf(open)}</p>}
      <div className="relative">
        <textarea
          data-write
          aria-label={t('compose.note.write', { name: accountName })}
          aria-invalid={error !== undefined}
          aria-describedby={error ? below : undefined}
          dir="auto"
          rows={rowsOf(early.body, open ? 3 : 1)}
          placeholder={t('compose.note.invite', { name: accountName })}
          value={early.body}
          onClick={early.begin}
          onBlur={early.left}
          onKeyDown={pressed}
          onChange={(event) => early.type(event.target.value)}
          className={cx(
            box,
            area,
            error ? 'border-bad' : 'border-edge',
            open ? 'min-h-18' : 'h-8.5 overflow-hidden bg-sub @min-[300px]:pe-14',
          )}
        />
        {!open && (
          <span
            aria-hidden="true"
            className="@max-[299.9px]:hidden pointer-events-none absolute inset-y-0 end-2 my-auto h-fit rounded border border-line bg-bg px-1 font-sans text-2xs text-faint"
          >
            {saveKeys()}
          </span>
        )}
        {error && (
          <p id={below} className="mt-0.5 text-bad text-xs">
            {error}
          </p>
        )}
      </div>
      {open?.form.kind === 'note' && <About open={open} form={open.form} on={on} />}
      {open && <FormFoot open={open} closes on={on} />}
    </form>
  );
}
