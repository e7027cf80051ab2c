import { type FormEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { isSave } from './keys.ts';
import { useErrorFocus } from './useErrorFocus.ts';
import { useFormFocus } from './useFormFocus.ts';
import type { ComposeEvents, OpenForm } from './view.ts';
import { titleOf } from './words.ts';

/** What every form does alike: its keys, its focus, its name. `home`: where the focus goes when nothing else is left. */
export function useForm(open: OpenForm | null, on: ComposeEvents, home: RefObject<HTMLElement | null>) {
  const ref = useRef<HTMLFormElement>(null);
  const asked = useErrorFocus(ref, open?.saving ?? false);
  useFormFocus(ref, open && keyOf(open), home);
  const save = () => {
    if (!open || open.saving) return;
    asked();
    on.save();
  };
  return {
    ref,
    noValidate: true,
    'aria-label': open ? titleOf(open) : undefined,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      save();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!isSave(event)) return;
      event.preventDefault();
      save();
    },
  };
}

/** Which form it is: another one begins with its own focus. */
export function keyOf({ form, editing }: OpenForm): string {
  if (!editing) return form.kind;
  return `${form.kind}:${editing.what === 'record' ? editing.recordId : editing.seq}`;
}
