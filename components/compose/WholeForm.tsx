import type { ReactNode } from 'react';
import { FormFoot, PutAway } from './FormFoot.tsx';
import type { Home } from './useEarly.ts';
import { useForm } from './useForm.ts';
import type { ComposeEvents, OpenForm } from './view.ts';
import { titleOf } from './words.ts';

interface Props {
  open: OpenForm;
  home: Home;
  now: number;
  on: ComposeEvents;
}

/** Any form but that of a note: its name, its fields, its end. */
export function WholeForm({ open, home, now, on }: Props) {
  const form = useForm(open, on, home);
  return (
    <form {...form} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 className="min-w-0 font-semibold">{titleOf(open)}</h2>
        <span className="-my-1 -me-2">
          <PutAway on={on} />
        </span>
      </div>
      {fieldsOf(open, now, on)}
      <FormFoot open={open} on={on} />
    </form>
  );
}

function fieldsOf(_open: OpenForm, _now: number, _on: ComposeEvents): ReactNode {
  return null;
}
