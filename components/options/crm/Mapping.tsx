import { type FormEvent, useId, useState } from 'react';
import { t } from '../../../lib/i18n/index.ts';
import type { FieldMapping } from '../../../lib/sources/crm/mapping.ts';
import type { FieldChoices } from '../../../lib/sources/crm/own-fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useFocusOn } from '../../ui/useFocusOn.ts';
import { MappingRow } from './MappingRow.tsx';
import { fitsNothing, type MappingState, suggestionsIn } from './mapping-view.ts';

export interface MappingView {
  state: MappingState;
  /** As it is saved. */
  mapping: FieldMapping;
  saving: boolean;
  /** What became of saving. */
  said: { tone: 'plain' | 'bad'; sentence: string } | null;
}

export interface MappingEvents {
  /** Asks the CRM, and once more where that failed. */
  open(): void;
  close(): void;
  save(mapping: FieldMapping): void;
}

interface Props extends MappingView {
  /** What the product is called. */
  crm: string;
  on: MappingEvents;
}

/** In which fields of the CRM the company keeps what that has none for. */
export function Mapping({ crm, state, mapping, saving, said, on }: Props) {
  const id = useId();
  const kept = Object.keys(mapping).length;
  const place = useFocusOn<HTMLDivElement>(state.state);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form stands in it.
    <div ref={place} tabIndex={-1} role="group" aria-labelledby={id}>
      <h3 id={id} className="font-semibold">
        {t('options.mapping.title', { crm })}
      </h3>
      <p className="mb-2 text-mut">{t('options.mapping.about', { crm })}</p>
      {state.state === 'closed' && (
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={on.open}>{t('options.mapping.choose')}</Button>
          {kept > 0 && <span className="text-mut text-xs">{t('options.mapping.kept', kept)}</span>}
        </div>
      )}
      {state.state === 'open' && (
        <Fields crm={crm} choices={state.choices} mapping={mapping} saving={saving} on={on} />
      )}
      <div role="status" className="mt-2">
        {state.state === 'asking' && <p className="text-mut">{t('options.mapping.asking', { crm })}</p>}
        {state.state === 'error' && (
          <Notice tone="bad" action={<Button onClick={on.open}>{t('options.mapping.again')}</Button>}>
            {state.sentence}
          </Notice>
        )}
        {said && <Notice tone={said.tone}>{said.sentence}</Notice>}
      </div>
    </div>
  );
}

interface FieldsProps extends Pick<Props, 'crm' | 'mapping' | 'saving' | 'on'> {
  choices: FieldChoices;
}

function Fields({ crm, choices, mapping, saving, on }: FieldsProps) {
  const [chosen, setChosen] = useState<FieldMapping>(mapping);
  const suggestions = suggestionsIn(choices, chosen);
  const many = Object.keys(suggestions).length;
  const place = useFocusOn<HTMLFormElement>(many > 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving) on.save(chosen);
  };
  const choose = (field: keyof FieldMapping, name: string) => {
    const { [field]: _, ...others } = chosen;
    setChosen(name === '' ? others : { ...others, [field]: name });
  };
  return (
    <form ref={place} tabIndex={-1} onSubmit={submit} className="rounded-lg border border-line p-4">
      {fitsNothing(choices) && <p className="mb-3 text-mut">{t('options.mapping.nothingAtAll', { crm })}</p>}
      {many > 0 && (
        <Button className="mb-3" onClick={() => setChosen({ ...chosen, ...suggestions })}>
          {t('options.mapping.takeAll', many)}
        </Button>
      )}
      {choices.map(({ object, lack, fields, mapped }) => (
        <fieldset key={object} className="mb-4">
          <legend className="font-semibold">{t(`options.mapping.objects.${object}`)}</legend>
          {lack && (
            <p className="text-mut text-xs">
              {lack === 'none' ? t('options.mapping.lackNone', { crm }) : t('options.mapping.lackForbidden')}
            </p>
          )}
          <div className="divide-y divide-line">
            {mapped.map((one) => (
              <MappingRow
                key={one.field}
                crm={crm}
                mapped={one}
                fields={fields}
                chosen={chosen[one.field] ?? ''}
                onChoose={(name) => choose(one.field, name)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        {fitsNothing(choices) ? (
          <Button look="primary" onClick={on.open}>
            {t('options.mapping.again')}
          </Button>
        ) : (
          <Button type="submit" look="primary" aria-disabled={saving}>
            {t(saving ? 'options.mapping.saving' : 'options.mapping.save')}
          </Button>
        )}
        <Button onClick={on.close}>{t('options.mapping.close')}</Button>
      </div>
    </form>
  );
}
