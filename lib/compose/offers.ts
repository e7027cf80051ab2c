import { FormKind } from './values.ts';

const typeMadeBy = (kind: FormKind) => (kind === 'update' ? 'initiative.update' : `${kind}.create`);

/**
 * The forms that can be saved.
 * @param takes types of change that are taken of whoever is connected
 * @param creates those of them that make something for the account that is shown; undefined: that is not known
 */
export function offersOf(takes: readonly string[], creates: readonly string[] | undefined): FormKind[] {
  const isOfAccount = (type: string) => type.endsWith('.create') && type !== 'account.create';
  return FormKind.options.filter((kind) => {
    const type = typeMadeBy(kind);
    return takes.includes(type) && (!creates || !isOfAccount(type) || creates.includes(type));
  });
}
