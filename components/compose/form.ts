import type { FormKind, FormOf, ValuesOf } from '../../lib/compose/values.ts';
import type { ComposeEvents, OpenForm } from './view.ts';

export interface FormProps<K extends FormKind> {
  form: FormOf<K>;
  open: OpenForm;
  now: number;
  on: Pick<ComposeEvents, 'type'>;
}

/** Reports the form with some of its values set anew. */
export function setter<K extends FormKind>({ form, on }: Pick<FormProps<K>, 'form' | 'on'>) {
  return (some: Partial<ValuesOf<K>>) =>
    on.type({ ...form, values: { ...form.values, ...some } } as FormOf<K>);
}
