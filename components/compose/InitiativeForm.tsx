import { t } from '../../lib/i18n/index.ts';
import { periodsAround, periodWords } from '../../lib/work/initiatives/period.ts';
import { initiativeStatusWords } from '../../lib/work/initiatives/status.ts';
import { Chips } from './Chips.tsx';
import { DueField } from './DueField.tsx';
import { SelectField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { assignees } from './words.ts';

/** An initiative of a month or a quarter. */
export function InitiativeForm({ form, open: { errors, choices }, now, on }: FormProps<'initiative'>) {
  const { values } = form;
  const set = setter<'initiative'>({ form, on });
  return (
    <>
      <TextField
        label={t('initiatives.form.name')}
        start
        error={errors.name}
        value={values.name}
        onValue={(name) => set({ name })}
      />
      <Chips
        label={t('initiatives.form.status')}
        value={values.status}
        words={initiativeStatusWords}
        onValue={(status) => set({ status })}
      />
      <div className="grid @min-[300px]:grid-cols-2 gap-2">
        <SelectField
          label={t('initiatives.form.period')}
          error={errors.period}
          value={values.period}
          choices={periodChoices(values.period, now)}
          onValue={(period) => period && set({ period })}
        />
        <SelectField
          label={t('initiatives.form.owner')}
          none={t('initiatives.form.nobody')}
          error={errors.ownerId}
          value={values.ownerId}
          choices={assignees(choices)}
          onValue={(ownerId) => set({ ownerId })}
        />
        <DueField
          label={t('initiatives.form.dueDate')}
          to="day"
          placeholder=""
          now={now}
          error={errors.dueDate}
          value={values.dueDate}
          onValue={(dueDate) => set({ dueDate })}
        />
        <TextField
          label={t('initiatives.form.progress')}
          inputMode="decimal"
          error={errors.progress}
          value={values.progress}
          onValue={(progress) => set({ progress })}
        />
      </div>
      <TextField
        label={t('initiatives.form.summary')}
        error={errors.summary}
        value={values.summary}
        onValue={(summary) => set({ summary })}
      />
    </>
  );
}

/** One that is older than those on offer stays what it is. */
function periodChoices(chosen: string, now: number) {
  const { quarters, months } = periodsAround(now);
  return [...new Set([chosen, ...quarters, ...months])]
    .sort((a, b) => Number(b.includes('Q')) - Number(a.includes('Q')) || a.localeCompare(b))
    .map((id) => ({ id, name: periodWords(id) }));
}
