import { parseMoney } from '../../lib/compose/money-words.ts';
import { t } from '../../lib/i18n/index.ts';
import { money } from '../format/money.ts';
import { fieldWords } from '../opportunities/words.ts';
import { Chips } from './Chips.tsx';
import { DueField } from './DueField.tsx';
import { TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { ProductsField } from './ProductsField.tsx';

const kindWords = {
  new: 'format.opportunityKind.new',
  expansion: 'format.opportunityKind.expansion',
  renewal: 'format.opportunityKind.renewal',
} as const;

/** A new opportunity, in the first stage there is. */
export function OpportunityForm({ form, open: { errors, choices }, now, on }: FormProps<'opportunity'>) {
  const { values } = form;
  const set = setter<'opportunity'>({ form, on });
  const read = parseMoney(values.amount, values.currency);
  return (
    <>
      <TextField
        label={t('opportunities.field.name')}
        start
        error={errors.name}
        value={values.name}
        onValue={(name) => set({ name })}
      />
      <Chips
        label={t('opportunities.field.kind')}
        value={values.kind}
        words={kindWords}
        onValue={(kind) => set({ kind })}
      />
      <div className="grid grid-cols-[1fr_5.5rem] gap-2">
        <TextField
          label={t(fieldWords.amount)}
          inputMode="decimal"
          error={errors.amount}
          hint={
            <span aria-live="polite">
              {'money' in read && read.money ? `→ ${money(read.money)}` : '\u00a0'}
            </span>
          }
          value={values.amount}
          onValue={(amount) => set({ amount })}
        />
        <TextField
          label={t('opportunities.currency')}
          placeholder="EUR"
          error={undefined}
          value={values.currency}
          onValue={(currency) => set({ currency })}
        />
      </div>
      <DueField
        label={t(fieldWords.closeDate)}
        to="day"
        placeholder={t('opportunities.dateExample')}
        now={now}
        error={errors.closeDate}
        value={values.closeDate}
        onValue={(closeDate) => set({ closeDate })}
      />
      <ProductsField
        value={values.productIds}
        choices={choices.products}
        error={errors.productIds}
        onValue={(productIds) => set({ productIds })}
      />
    </>
  );
}
