import { t } from '../../lib/i18n/index.ts';
import { contractStatusWords, negotiationWords } from '../renewals/words.ts';
import { Chips } from './Chips.tsx';
import { DueField } from './DueField.tsx';
import { AreaField, SelectField, TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';
import { ProductsField } from './ProductsField.tsx';

type Values = FormProps<'contract'>['form']['values'];

/** A contract: what it is worth, until when, and how it renews. */
export function ContractForm({ form, open: { errors, choices }, now, on }: FormProps<'contract'>) {
  const { values } = form;
  const set = setter<'contract'>({ form, on });
  const day = (key: 'startDate' | 'endDate' | 'noticeDate', label: string, placeholder: string) => (
    <DueField
      label={label}
      to="day"
      placeholder={placeholder}
      now={now}
      error={errors[key]}
      value={values[key]}
      onValue={(value) => set({ [key]: value })}
    />
  );
  return (
    <>
      <TextField
        label={t('renewals.form.name')}
        start
        error={errors.name}
        value={values.name}
        onValue={(name) => set({ name })}
      />
      <Chips
        label={t('renewals.form.status')}
        value={values.status}
        words={contractStatusWords}
        onValue={(status) => set({ status })}
      />
      <div className="grid grid-cols-[1fr_5.5rem] gap-2">
        <TextField
          label={t('renewals.form.value')}
          inputMode="decimal"
          error={errors.value}
          value={values.value}
          onValue={(value) => set({ value })}
        />
        <TextField
          label={t('renewals.form.currency')}
          placeholder="EUR"
          error={undefined}
          value={values.currency}
          onValue={(currency) => set({ currency })}
        />
      </div>
      <div className="grid @min-[300px]:grid-cols-2 gap-2">
        {day('startDate', t('renewals.form.startDate'), '')}
        {day('endDate', t('renewals.form.endDate'), '')}
        {day('noticeDate', t('renewals.form.noticeDate'), '')}
        <SelectField
          label={t('renewals.negotiation')}
          none={t('renewals.form.noNegotiation')}
          error={errors.negotiation}
          value={values.negotiation}
          choices={negotiationChoices()}
          onValue={(state) => set({ negotiation: state as Values['negotiation'] })}
        />
      </div>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          className="m-0 size-3.5 accent-acc"
          checked={values.autoRenews}
          onChange={(event) => set({ autoRenews: event.target.checked })}
        />
        {t('renewals.form.autoRenews')}
      </label>
      <ProductsField
        value={values.productIds}
        choices={choices.products}
        error={errors.productIds}
        onValue={(productIds) => set({ productIds })}
      />
      <AreaField
        label={t('renewals.priceClause')}
        error={errors.priceClause}
        value={values.priceClause}
        onValue={(priceClause) => set({ priceClause })}
      />
    </>
  );
}

const negotiationChoices = () => Object.entries(negotiationWords).map(([id, key]) => ({ id, name: t(key) }));
