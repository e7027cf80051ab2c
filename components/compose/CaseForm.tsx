import { t } from '../../lib/i18n/index.ts';
import { severityWords } from '../format/words.ts';
import { Chips } from './Chips.tsx';
import { DueField } from './DueField.tsx';
import { SelectField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { assignees } from './words.ts';

/** An escalation: how bad it is, who has it, and when the client hears of us next. */
export function CaseForm({ form, open: { errors, choices }, now, on }: FormProps<'case'>) {
  const { values } = form;
  const set = setter<'case'>({ form, on });
  return (
    <>
      <TextField
        label={t('compose.field.wrong')}
        start
        error={errors.subject}
        value={values.subject}
        onValue={(subject) => set({ subject })}
      />
      <Chips
        label={t('compose.label.severity')}
        value={values.severity}
        words={severityWords}
        onValue={(severity) => set({ severity })}
      />
      <div className="grid @min-[300px]:grid-cols-2 gap-2">
        <DueField
          label={t('compose.label.nextUpdateAt')}
          to="moment"
          placeholder={t('compose.field.tomorrow')}
          now={now}
          error={errors.nextUpdate}
          value={values.nextUpdate}
          onValue={(nextUpdate) => set({ nextUpdate })}
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
