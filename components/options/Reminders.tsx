import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';

interface Props {
  on: boolean;
  set(on: boolean): void;
}

/** Whether renewals are told of by notification, and on which days that is. */
export function Reminders({ on, set }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="max-w-140">
      <h2 id={id} className="mb-1 font-bold text-lg tracking-tight">
        {t('renewals.options.title')}
      </h2>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          aria-describedby={`${id}-about`}
          checked={on}
          onChange={(event) => set(event.target.checked)}
          className="m-0 size-4 accent-acc"
        />
        {t('renewals.options.switch')}
      </label>
      <p id={`${id}-about`} className="mt-2 text-mut text-xs">
        {t('renewals.options.about')}
      </p>
    </section>
  );
}
