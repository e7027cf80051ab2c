import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Choices, ClashView } from './view.ts';

interface Props {
  clashes: readonly ClashView[];
  choices: Choices;
  onChoose(choices: Choices): void;
}

/** What was changed in Keyside and in the file: Keyside's word holds unless the person takes the file's. */
export function Clashes({ clashes, choices, onChoose }: Props) {
  const id = useId();
  if (clashes.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-bold">
        {t('file.clash.title', clashes.length)}
      </h3>
      <p className="mb-2 text-mut text-xs">{t('file.clash.about')}</p>
      <ul className="divide-y divide-line rounded-xl border border-warn-line">
        {clashes.slice(0, MOST).map((clash) => {
          const { key } = clash;
          const choice = (side: 'here' | 'file') => (
            <label className="flex min-w-0 flex-1 items-start gap-2">
              <input
                type="radio"
                name={`${id} ${key}`}
                checked={(choices[key] ?? 'here') === side}
                onChange={() => onChoose({ ...choices, [key]: side })}
                className="mt-0.5 accent-acc"
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                <span className="text-mut text-xs">{t(`file.clash.${side}`)}</span>
                <br />
                {clash[side] || '–'}
              </span>
            </label>
          );
          return (
            <li key={key} className="px-4 py-2">
              <fieldset>
                <legend className="mb-1 font-semibold">
                  {clash.title} · {clash.label}
                </legend>
                <div className="flex flex-wrap gap-4">
                  {choice('here')}
                  {choice('file')}
                </div>
              </fieldset>
            </li>
          );
        })}
      </ul>
      {clashes.length > MOST && (
        <p className="mt-1 text-mut text-xs">{t('file.more', clashes.length - MOST)}</p>
      )}
    </section>
  );
}

const MOST = 50;
