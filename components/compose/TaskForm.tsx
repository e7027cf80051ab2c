import { t } from '../../lib/i18n/index.ts';
import { taskKindWords } from '../format/words.ts';
import { Chips } from './Chips.tsx';
import { DueField } from './DueField.tsx';
import { SelectField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { assignees } from './words.ts';

/** A task of ours, or a promise with its debtor. */
export function TaskForm({ form, open: { errors, choices }, now, on }: FormProps<'task'>) {
  const { values } = form;
  const set = setter<'task'>({ form, on });
  return (
    <>
      <Chips
        label={t('compose.label.kind')}
        value={values.kind}
        words={taskKindWords}
        onValue={(kind) => set({ kind })}
      />
      <TextField
        label={t('compose.field.what')}
        start
        error={errors.subject}
        value={values.subject}
        onValue={(subject) => set({ subject })}
      />
      <div className="grid @min-[300px]:grid-cols-2 gap-2">
        <DueField
          label={t('compose.label.dueDate')}
          to="day"
          placeholder={t('compose.field.friday')}
          now={now}
          error={errors.due}
          value={values.due}
          onValue={(due) => set({ due })}
        />
        <SelectField
          label={t('compose.field.whoDoes')}
          none={t('compose.field.nobodyYet')}
          error={errors.assigneeId}
          value={values.assigneeId}
          choices={assignees(choices)}
          onValue={(assigneeId) => set({ assigneeId })}
        />
      </div>
      <SelectField
        label={t('compose.field.about')}
        none={t('compose.about.nobody')}
        error={errors.contactId}
        value={values.contactId}
        choices={choices.contacts}
        onValue={(contactId) => set({ contactId })}
      />
    </>
  );
}
