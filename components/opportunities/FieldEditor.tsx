import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../../lib/i18n/index.ts';
import type { Opportunity } from '../../lib/model/index.ts';
import { TextField } from '../compose/Fields.tsx';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Popover } from '../ui/Popover.tsx';
import { type OfAccount, useEditing } from './editing.ts';
import { type EditedField, editOf, firstTyped } from './edits.ts';
import { FieldInput } from './FieldInput.tsx';
import { doneWords, fieldWords } from './words.ts';

interface Props {
  field: EditedField;
  opportunity: Opportunity;
  account: OfAccount;
  className?: string;
  children: ReactNode;
}

/** A value that is changed where it stands; plain text where the source does not take that, or has refused it already. */
export function FieldEditor({ field, opportunity, account, className, children }: Props) {
  const { takes, marks } = useEditing();
  if (!takes.has('opportunity.update') || marks.get(opportunity.id) === 'aside')
    return <span className={className}>{children}</span>;
  return (
    <Popover
      label={t('opportunities.change', { field: t(fieldWords[field]), name: opportunity.name })}
      className={cx(
        '-mx-1 rounded px-1 text-start decoration-dotted underline-offset-2 hover:bg-hover hover:underline aria-expanded:bg-hover',
        className,
      )}
      content={(close) => (
        <EditorForm field={field} opportunity={opportunity} account={account} close={close} />
      )}
    >
      {children}
    </Popover>
  );
}

function EditorForm({ field, opportunity, account, close }: EditorProps) {
  const { typed, errors, type, save, asksWhy } = useEditor({ field, opportunity, account, close });
  return (
    <form noValidate onSubmit={save} className="flex w-68 max-w-full flex-col gap-2">
      <p className="font-semibold text-xs [overflow-wrap:anywhere]">
        <bdi>{opportunity.name}</bdi>
      </p>
      <FieldInput field={field} opportunity={opportunity} typed={typed} error={errors.value} type={type} />
      {asksWhy && (
        <TextField
          label={t('opportunities.why')}
          placeholder={t('opportunities.whyExample')}
          error={errors.reason}
          value={typed.reason}
          onValue={(reason) => type({ reason })}
        />
      )}
      {/* In a low window, too, what is pressed is in sight. */}
      <div className="sticky -bottom-3 -mx-3 -mb-3 flex items-center gap-3 bg-bg px-3 pt-1 pb-3">
        <Button look="primary" type="submit">
          {t('opportunities.save')}
        </Button>
        <Button look="quiet" onClick={close}>
          {t('opportunities.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface EditorProps extends Pick<Props, 'field' | 'opportunity' | 'account'> {
  close(): void;
}

/** What is typed stays among the drafts until the record has another value there: a save may still be taken back. */
function useEditor({ field, opportunity, account, close }: EditorProps) {
  const { workspace, now, drafts, change, takes } = useEditing();
  // A next step alone needs no reason, nor what nobody would keep it of.
  const asksWhy = field !== 'nextStep' && takes.has('opportunity.reason');
  const key = [opportunity.id, field, JSON.stringify(opportunity[field])].join(' ');
  const [typed, setTyped] = useState(() => drafts.get(key) ?? firstTyped(field, opportunity, workspace));
  const [errors, setErrors] = useState<{ value?: string; reason?: string }>({});
  const type = (some: Partial<typeof typed>) => {
    const next = { ...typed, ...some };
    drafts.set(key, next);
    setTyped(next);
    setErrors({});
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const edit = editOf(field, typed, opportunity, { workspace, now, asksWhy });
    if ('errors' in edit) return setErrors(edit.errors);
    const outcome = edit.unsent
      ? await change(account, edit.unsent, t(doneWords[field], { name: opportunity.name }))
      : 'saved';
    if (outcome === 'saved') close();
    else if (outcome !== 'left') setErrors({ value: outcome.refused });
  };
  return { typed, errors, type, save, asksWhy };
}
