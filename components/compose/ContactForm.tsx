import { t } from '../../lib/i18n/index.ts';
import type { StakeholderRole } from '../../lib/model/index.ts';
import { roleWords } from '../format/words.ts';
import { cx } from '../ui/cx.ts';
import { TextField } from './Fields.tsx';
import { type FormProps, setter } from './form.ts';

/** A person of the page, as the account shall know them. */
export function ContactForm({ form, open: { errors }, on }: FormProps<'contact'>) {
  const { values } = form;
  const set = setter<'contact'>({ form, on });
  return (
    <>
      <TextField
        label={t('compose.label.name')}
        start
        error={errors.name}
        value={values.name}
        onValue={(name) => set({ name })}
      />
      <TextField
        label={t('compose.label.title')}
        error={errors.title}
        value={values.title}
        onValue={(title) => set({ title })}
      />
      <div className="grid @min-[300px]:grid-cols-2 gap-2">
        <TextField
          label={t('compose.label.emails')}
          inputMode="email"
          error={errors.email}
          value={values.email}
          onValue={(email) => set({ email })}
        />
        <TextField
          label={t('compose.label.phones')}
          inputMode="tel"
          error={errors.phone}
          value={values.phone}
          onValue={(phone) => set({ phone })}
        />
      </div>
      <TextField
        label={t('format.site.linkedin')}
        placeholder={t('compose.field.linkedin')}
        error={errors.linkedinSlug}
        value={values.linkedinSlug}
        onValue={(linkedinSlug) => set({ linkedinSlug })}
      />
      <Roles value={values.roles} onValue={(roles) => set({ roles })} />
    </>
  );
}

const roles = Object.keys(roleWords) as StakeholderRole[];

/** As many as fit the person. */
function Roles({
  value,
  onValue,
}: {
  value: readonly StakeholderRole[];
  onValue(roles: StakeholderRole[]): void;
}) {
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-0.5 p-0 text-mut text-xs">{t('compose.field.role')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {roles.map((role) => {
          const chosen = value.includes(role);
          return (
            <button
              key={role}
              type="button"
              aria-pressed={chosen}
              onClick={() =>
                onValue(roles.filter((each) => (each === role ? !chosen : value.includes(each))))
              }
              className={cx(
                'rounded-full border px-2 py-px font-semibold text-2xs',
                chosen ? 'border-acc bg-acc-soft text-acc' : 'border-edge text-mut hover:bg-hover',
              )}
            >
              {t(roleWords[role])}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
