import { useId, useRef } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { OwnField } from '../../../lib/sources/crm/own-fields.ts';
import { Button } from '../../ui/Button.tsx';
import { fieldWords, labelOf, type Mapped, nothingFor } from './mapping-view.ts';

interface Props {
  crm: string;
  mapped: Mapped;
  fields: readonly OwnField[];
  /** The name of the field; empty: none. */
  chosen: string;
  onChoose(name: string): void;
}

/** One thing of ours, and the field of the CRM's that holds it. */
export function MappingRow({ crm, mapped, fields, chosen, onChoose }: Props) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const { field, isStandard, fits, suggested } = mapped;
  const fitting = fields.filter(({ name }) => fits.includes(name));
  const suggestion = fitting.find(({ name }) => name === suggested && name !== chosen);
  const isLost = chosen !== '' && !fits.includes(chosen);
  const nothing = t(isStandard ? 'options.mapping.standard' : 'options.mapping.none', { crm });
  return (
    <div className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <label htmlFor={id} className="sm:pt-2">
        {t(fieldWords[field])}
        {field === 'changeId' && (
          <span className="block text-mut text-xs">{t('options.mapping.changeHint')}</span>
        )}
      </label>
      <div className="min-w-0">
        {fitting.length === 0 && !isLost ? (
          <p id={id} className="text-mut text-xs sm:pt-2.5">
            {isStandard ? nothing : nothingFor(field)}
          </p>
        ) : (
          <select
            ref={select}
            id={id}
            value={chosen}
            onChange={(event) => onChoose(event.target.value)}
            className="w-full rounded-lg border border-edge bg-bg px-3 py-2 text-ink"
          >
            <option value="">{nothing}</option>
            {isLost && <option value={chosen}>{t('options.mapping.lost', { name: chosen })}</option>}
            <Fields title={t('options.mapping.own')} fields={fitting.filter(({ custom }) => custom)} />
            <Fields
              title={t('options.mapping.theirs', { crm })}
              fields={fitting.filter(({ custom }) => !custom)}
            />
          </select>
        )}
        {suggestion && (
          <p className="mt-1 flex flex-wrap items-baseline gap-x-2 text-mut text-xs">
            {t('options.mapping.suggested', { label: labelOf(suggestion, fitting) })}
            <Button
              look="quiet"
              aria-label={t('format.named', { label: t('options.mapping.take'), name: t(fieldWords[field]) })}
              onClick={() => {
                onChoose(suggestion.name);
                // What was pressed is gone with that.
                select.current?.focus();
              }}
            >
              {t('options.mapping.take')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function Fields({ title, fields }: { title: string; fields: readonly OwnField[] }) {
  if (fields.length === 0) return null;
  return (
    <optgroup label={title}>
      {fields.map((field) => (
        <option key={field.name} value={field.name}>
          {labelOf(field, fields)}
        </option>
      ))}
    </optgroup>
  );
}
