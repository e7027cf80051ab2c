import { t } from '../../lib/i18n/index.ts';
import { SelectField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { assignees } from './words.ts';

/** A client that nobody has written down yet. */
export function AccountForm({ form, open: { errors, choices }, on }: FormProps<'account'>) {
  const { values } = form;
  const set = setter<'account'>({ form, on });
  return (
    <>
      <TextField
        label={t('compose.label.name')}
        start
        error={errors.name}
        value={values.name}
        onValue={(name) => set({ name })}
      />
      <div className="grid @min-[300px]:grid-cols-2 gap-2">
        <TextField
          label={t('compose.field.domain')}
          inputMode="url"
          error={errors.domain}
          value={values.domain}
          onValue={(domain) => set({ domain })}
        />
        <SelectField
          label={t('compose.label.ownerId')}
          none={t('compose.field.nobodyYet')}
          error={errors.ownerId}
          value={values.ownerId}
          choices={assignees(choices)}
          onValue={(ownerId) => set({ ownerId })}
        />
      </div>
    </>
  );
}
