import { parseDue } from '../../lib/compose/due.ts';
import { parseMoney } from '../../lib/compose/money-words.ts';
import { locale, t } from '../../lib/i18n/index.ts';
import type { Opportunity } from '../../lib/model/index.ts';
import { categoryOf, stageNamed } from '../../lib/work/forecast/entries.ts';
import { DueField } from '../compose/DueField.tsx';
import { TextField } from '../compose/Fields.tsx';
import { shortDay } from '../format/days.ts';
import { money } from '../format/money.ts';
import { Choices } from './Choices.tsx';
import { useEditing } from './editing.ts';
import { type EditedField, type Typed, withStage } from './edits.ts';
import { categoryWords, fieldWords, stageWords, valueWords } from './words.ts';

interface Props {
  field: EditedField;
  opportunity: Opportunity;
  typed: Typed;
  error: string | undefined;
  type(some: Partial<Typed>): void;
}

export function FieldInput(props: Props) {
  const Input = inputs[props.field];
  return <Input {...props} />;
}

const inputs: Readonly<Record<EditedField, (props: Props) => React.ReactNode>> = {
  stage: StageInput,
  amount: AmountInput,
  closeDate: DateInput,
  forecastCategory: CategoryInput,
  nextStep: NextStepInput,
};

function StageInput({ opportunity, typed, error, type }: Props) {
  const { workspace, now } = useEditing();
  const label = t(fieldWords.stage);
  const onValue = (value: string) => type({ value });
  if (workspace.stages.length === 0)
    return <TextField label={label} start error={error} value={typed.value} onValue={onValue} />;
  const { closeDate } = withStage(typed.value, opportunity, { workspace, now });
  return (
    <>
      <Choices
        label={label}
        value={typed.value}
        choices={workspace.stages.map((stage) => ({
          value: stage.name,
          name: stage.name,
          detail: stageWords(stage),
        }))}
        onValue={onValue}
      />
      {typed.value !== opportunity.stage && stageNamed(typed.value, workspace) && (
        <p aria-live="polite" className="text-mut text-xs">
          {t('opportunities.goAlong')}{' '}
          {closeDate && t('opportunities.closesToday', { day: shortDay(closeDate, now) })}
        </p>
      )}
    </>
  );
}

function AmountInput({ typed, error, type }: Props) {
  const { workspace } = useEditing();
  const read = parseMoney(typed.value, typed.currency);
  const understood = 'money' in read && read.money ? `→ ${money(read.money)}` : '\u00a0';
  const currencies = new Set([
    typed.currency,
    workspace.currency,
    ...workspace.rates.map(({ currency }) => currency),
  ]);
  return (
    <>
      <TextField
        label={t(fieldWords.amount)}
        start
        inputMode="decimal"
        error={error}
        hint={<span aria-live="polite">{understood}</span>}
        value={typed.value}
        onValue={(value) => type({ value })}
      />
      {currencies.size > 1 && (
        <Choices
          label={t('opportunities.currency')}
          line
          value={typed.currency}
          choices={[...currencies].map((currency) => ({ value: currency, name: currency }))}
          onValue={(currency) => type({ currency })}
        />
      )}
    </>
  );
}

/** In words, or picked: both fill the same. */
function DateInput({ opportunity, typed, error, type }: Props) {
  const { now } = useEditing();
  const read = parseDue(typed.value, now, locale());
  const day = 'day' in read ? read.day : null;
  return (
    <>
      <p className="text-mut text-xs">
        {t('opportunities.untilNow', { value: valueWords('closeDate', opportunity.closeDate, now) })}
      </p>
      <DueField
        label={t(fieldWords.closeDate)}
        to="day"
        placeholder={t('opportunities.dateExample')}
        now={now}
        error={error}
        value={typed.value}
        onValue={(value) => type({ value })}
      />
      <input
        type="date"
        aria-label={t('opportunities.pick')}
        value={day ?? ''}
        onChange={(event) => event.target.value && type({ value: event.target.value })}
        className="rounded-lg border border-edge bg-bg px-2.5 py-1 text-ink text-xs"
      />
    </>
  );
}

const ofOpen = ['commit', 'best-case', 'pipeline', 'omitted'] as const;

function CategoryInput({ opportunity, typed, type }: Props) {
  const { workspace } = useEditing();
  const stages = categoryOf({ ...opportunity, forecastCategory: null }, workspace);
  return (
    <Choices
      label={t(fieldWords.forecastCategory)}
      value={typed.value}
      choices={[
        { value: '', name: t('opportunities.value.asStage'), detail: t(categoryWords[stages]) },
        ...ofOpen.map((value) => ({ value, name: t(categoryWords[value]) })),
      ]}
      onValue={(value) => type({ value })}
    />
  );
}

function NextStepInput({ typed, error, type }: Props) {
  return (
    <TextField
      label={t(fieldWords.nextStep)}
      start
      error={error}
      value={typed.value}
      onValue={(value) => type({ value })}
    />
  );
}
