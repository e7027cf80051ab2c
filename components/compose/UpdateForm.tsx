import { t } from '../../lib/i18n/index.ts';
import { initiativeStatusWords } from '../../lib/work/initiatives/status.ts';
import { Chips } from './Chips.tsx';
import { AreaField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';

/** How an initiative goes: in one field what the client may read, in the other what they must not. */
export function UpdateForm({ form, open: { errors }, on }: FormProps<'update'>) {
  const { values } = form;
  const set = setter<'update'>({ form, on });
  return (
    <>
      <p className="text-mut text-xs [overflow-wrap:anywhere]">
        <bdi>{values.name}</bdi>
      </p>
      <Chips
        label={t('initiatives.form.status')}
        value={values.status}
        words={initiativeStatusWords}
        onValue={(status) => set({ status })}
      />
      <div className="w-28">
        <TextField
          label={t('initiatives.form.progress')}
          inputMode="decimal"
          error={errors.progress}
          value={values.progress}
          onValue={(progress) => set({ progress })}
        />
      </div>
      <AreaField
        label={t('initiatives.form.body')}
        start
        error={errors.body}
        value={values.body}
        onValue={(body) => set({ body })}
      />
      <div className="rounded-lg border border-warn-line bg-warn-soft p-2">
        <AreaField
          label={t('initiatives.form.internal')}
          hint={t('initiatives.form.internalHint')}
          error={errors.internal}
          value={values.internal}
          onValue={(internal) => set({ internal })}
        />
      </div>
    </>
  );
}
