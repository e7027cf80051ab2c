import { X } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Id } from '../../lib/model/index.ts';
import { cx } from '../ui/cx.ts';
import { box } from './Fields.tsx';
import type { Choice } from './view.ts';

interface Props {
  value: readonly Id[];
  choices: readonly Choice[];
  error: string | undefined;
  onValue(ids: Id[]): void;
}

/** Who took part: each with a way out again, and a list of the others. */
export function WhoField({ value, choices, error, onValue }: Props) {
  const id = useId();
  const names = new Map(choices.map((choice) => [choice.id, choice.name]));
  const others = choices.filter((choice) => !value.includes(choice.id));
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-0.5 block text-mut text-xs">
        {t('compose.field.who')}
      </label>
      {value.length > 0 && (
        <ul aria-label={t('compose.field.whoTookPart')} className="mb-1 flex flex-wrap gap-1">
          {value.map((each) => (
            <Chosen
              key={each}
              name={names.get(each) ?? t('compose.field.notInList')}
              remove={() => onValue(value.filter((other) => other !== each))}
            />
          ))}
        </ul>
      )}
      {(others.length > 0 || value.length === 0) && (
        <select
          id={id}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-below` : undefined}
          value=""
          onChange={(event) => event.target.value && onValue([...value, event.target.value])}
          className={cx(box, 'text-mut', error ? 'border-bad' : 'border-edge')}
        >
          <option value="">{t(value.length > 0 ? 'compose.field.add' : 'compose.field.addFirst')}</option>
          {others.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
      {error && (
        <p id={`${id}-below`} className="mt-0.5 text-bad text-xs">
          {error}
        </p>
      )}
    </div>
  );
}

function Chosen({ name, remove }: { name: string; remove(): void }) {
  return (
    <li className="flex max-w-full items-center rounded-full bg-acc-soft ps-2 text-acc text-xs">
      <bdi className="truncate" title={name}>
        {name}
      </bdi>
      <button
        type="button"
        aria-label={t('compose.field.remove', { name })}
        onClick={remove}
        className="grid size-5.5 shrink-0 place-items-center rounded-full hover:text-acc-strong"
      >
        <X aria-hidden="true" className="size-3" />
      </button>
    </li>
  );
}
