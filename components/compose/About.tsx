import { ChevronRight } from 'lucide-react';
import type { FormOf } from '../../lib/compose/values.ts';
import { t } from '../../lib/i18n/index.ts';
import { Sentence } from '../ui/Sentence.tsx';
import { SelectField } from './Fields.tsx';
import type { Choice, ComposeEvents, OpenForm } from './view.ts';

interface Props {
  open: OpenForm;
  form: FormOf<'note'>;
  on: Pick<ComposeEvents, 'type'>;
}

/** Whom and what a note is about, folded away: most notes are about the account. */
export function About({ open: { choices, errors }, form, on }: Props) {
  const { values } = form;
  const set = (some: Partial<typeof values>) => on.type({ ...form, values: { ...values, ...some } });
  const wrong = errors.contactId !== undefined || errors.opportunityId !== undefined;
  const named = [
    nameOf(values.contactId, choices.contacts),
    nameOf(values.opportunityId, choices.opportunities),
  ]
    .filter((name) => name !== '')
    .join(' · ');
  return (
    <details open={wrong || undefined} className="group min-w-0 text-xs">
      <summary className="flex w-fit max-w-full cursor-pointer list-none items-center gap-1 text-mut hover:text-ink">
        <ChevronRight aria-hidden="true" className="size-3 shrink-0 group-open:rotate-90 rtl:-scale-x-100" />
        <span className="truncate">
          {named ? (
            <Sentence of="compose.about.named" values={{ names: <bdi>{named}</bdi> }} />
          ) : (
            t('compose.about.someone')
          )}
        </span>
      </summary>
      <div className="mt-1.5 grid @min-[330px]:grid-cols-2 gap-2 text-sm">
        <SelectField
          label={t('compose.label.contactId')}
          none={t('compose.about.nobody')}
          error={errors.contactId}
          value={values.contactId}
          choices={choices.contacts}
          onValue={(contactId) => set({ contactId })}
        />
        <SelectField
          label={t('compose.label.opportunityId')}
          none={t('compose.about.none')}
          error={errors.opportunityId}
          value={values.opportunityId}
          choices={choices.opportunities}
          onValue={(opportunityId) => set({ opportunityId })}
        />
      </div>
    </details>
  );
}

const nameOf = (id: string | null, choices: readonly Choice[]) =>
  choices.find((choice) => choice.id === id)?.name ?? '';
