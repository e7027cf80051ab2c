import { t } from '../../lib/i18n/index.ts';
import { cx } from '../ui/cx.ts';
import { BodyTick } from './BodyTick.tsx';
import { Chips } from './Chips.tsx';
import { DueField } from './DueField.tsx';
import { AreaField, SelectField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { WhoField } from './WhoField.tsx';

const kinds = {
  linkedin: 'compose.kind.message',
  call: 'format.interactionKind.call',
  meeting: 'format.interactionKind.meeting',
  email: 'format.interactionKind.email',
} as const;
const directions = ['in', 'out'] as const;

/** What took place, in the person's own words, and what follows from it. */
export function InteractionForm({ form, open: { errors, choices }, now, on }: FormProps<'interaction'>) {
  const { values } = form;
  const set = setter<'interaction'>({ form, on });
  const hasSubject = values.subject.trim() !== '';
  return (
    <>
      <Chips
        label={t('compose.label.kind')}
        value={values.kind}
        words={kinds}
        onValue={(kind) => set({ kind })}
      />
      <TextField
        label={t('compose.label.subject')}
        start={!hasSubject}
        error={errors.subject}
        value={values.subject}
        onValue={(subject) => set({ subject })}
      />
      <AreaField
        label={t('compose.field.summary')}
        start={hasSubject}
        placeholder={t('compose.field.ownWords')}
        error={errors.summary}
        value={values.summary}
        onValue={(summary) => set({ summary })}
      />
      {values.body !== null && (
        <BodyTick body={values.body} ticked={values.withBody} onTick={(withBody) => set({ withBody })} />
      )}
      <div className={cx('grid gap-2', values.kind !== 'meeting' && '@min-[300px]:grid-cols-[3fr_2fr]')}>
        <TextField
          label={t('compose.label.at')}
          type="datetime-local"
          error={errors.at}
          value={values.at}
          onValue={(at) => set({ at })}
        />
        {values.kind !== 'meeting' && (
          <SelectField
            label={t('compose.field.way')}
            none={t('compose.field.notSaid')}
            error={errors.direction}
            value={values.direction}
            choices={directions.map((id) => ({ id, name: t(`compose.direction.${id}`) }))}
            onValue={(id) => set({ direction: directions.find((each) => each === id) ?? null })}
          />
        )}
      </div>
      <WhoField
        value={values.contactIds}
        choices={choices.contacts}
        error={errors.contactIds}
        onValue={(contactIds) => set({ contactIds })}
      />
      <div className="grid @min-[300px]:grid-cols-[3fr_2fr] gap-2">
        <TextField
          label={t('compose.label.nextStep')}
          placeholder={t('compose.field.noStep')}
          error={errors.nextStep}
          value={values.nextStep}
          onValue={(nextStep) => set({ nextStep })}
        />
        <DueField
          label={t('compose.label.dueDate')}
          to="day"
          placeholder={t('compose.field.inTwoWeeks')}
          now={now}
          error={errors.nextStepDue}
          value={values.nextStepDue}
          onValue={(nextStepDue) => set({ nextStepDue })}
        />
      </div>
    </>
  );
}
