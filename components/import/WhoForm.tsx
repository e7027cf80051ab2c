import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import { Field } from '../options/Field.tsx';
import type { Who } from './view.ts';

interface Props {
  who: Who;
  /** By field, what is wrong with it. */
  errors: Partial<Record<keyof Who, string>>;
  onChange(who: Who): void;
}

/** Whose accounts these are: there is no server that would know. */
export function WhoForm({ who, errors, onChange }: Props) {
  const id = useId();
  const field = (name: keyof Who, type: string) => (
    <Field
      name={name}
      type={type}
      label={t(`file.who.${name}`)}
      error={errors[name] ?? null}
      value={who[name]}
      onChange={({ target }) => onChange({ ...who, [name]: target.value })}
    />
  );
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line p-4">
      <h3 id={id} className="font-bold">
        {t('file.who.title')}
      </h3>
      <p className="mb-3 max-w-160 text-mut text-xs">{t('file.who.about')}</p>
      <div className="grid gap-3 sm:grid-cols-[1fr_1fr_8rem]">
        {field('name', 'text')}
        {field('email', 'email')}
        {field('currency', 'text')}
      </div>
    </section>
  );
}
