import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { parseMoney } from '../../lib/compose/money-words.ts';
import { t } from '../../lib/i18n/index.ts';
import { DueField } from '../compose/DueField.tsx';
import { TextField } from '../compose/Fields.tsx';
import { money } from '../format/money.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { Choices } from './Choices.tsx';
import { type Beginning, creationOf, firstBeginning } from './creation.ts';
import { type OfAccount, useEditing } from './editing.ts';
import { fieldWords } from './words.ts';

interface Props {
  account: OfAccount;
  /** Those that are listed, what is on its way among them. */
  names: readonly string[];
}

/** Where the source takes one. What was typed is there again when it is opened again, until it has become one. */
export function NewOpportunity({ account, names }: Props) {
  const { takes } = useEditing();
  if (!takes.has('opportunity.create')) return null;
  return (
    <Popover
      label={t('opportunities.newAt', { name: account.name })}
      className="mt-1 rounded py-1 text-acc text-xs underline-offset-2 hover:text-acc-strong hover:underline"
      content={(close) => <BeginningForm account={account} names={names} close={close} />}
    >
      <Plus aria-hidden="true" className="inline size-3" /> {t('opportunities.new')}
    </Popover>
  );
}

const kinds = ['new', 'expansion', 'renewal'] as const;

function BeginningForm({ account, names, close }: Props & { close(): void }) {
  const { workspace, now } = useEditing();
  const { typed, errors, type, save } = useBeginning({ account, names }, close);
  const read = parseMoney(typed.amount, workspace.currency);
  return (
    <form noValidate onSubmit={save} className="flex w-68 max-w-full flex-col gap-2">
      <TextField
        label={t('opportunities.field.name')}
        start
        error={errors.name}
        value={typed.name}
        onValue={(name) => type({ name })}
      />
      <Choices
        line
        label={t('opportunities.field.kind')}
        value={typed.kind}
        choices={kinds.map((value) => ({ value, name: t(`format.opportunityKind.${value}`) }))}
        onValue={(kind) => type({ kind: kinds.find((each) => each === kind) ?? 'new' })}
      />
      <TextField
        label={t('opportunities.amountIn', { currency: workspace.currency })}
        inputMode="decimal"
        error={errors.amount}
        hint={'money' in read && read.money ? `→ ${money(read.money)}` : '\u00a0'}
        value={typed.amount}
        onValue={(amount) => type({ amount })}
      />
      <DueField
        label={t(fieldWords.closeDate)}
        to="day"
        placeholder={t('opportunities.dateExample')}
        now={now}
        error={errors.closeDate}
        value={typed.closeDate}
        onValue={(closeDate) => type({ closeDate })}
      />
      <Button look="primary" type="submit" className="self-start">
        {t('opportunities.create')}
      </Button>
    </form>
  );
}

function useBeginning({ account, names }: Props, close: () => void) {
  const { begun, change, ...around } = useEditing();
  const [typed, setTyped] = useState(() => {
    const before = begun.get(account.id);
    return before && !names.includes(before.name.trim()) ? before : firstBeginning;
  });
  const [errors, setErrors] = useState<Partial<Record<keyof Beginning, string>>>({});
  const type = (some: Partial<Beginning>) => {
    const next = { ...typed, ...some };
    begun.set(account.id, next);
    setTyped(next);
    setErrors({});
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const made = creationOf(typed, account.id, around);
    if ('errors' in made) return setErrors(made.errors);
    const done = t('opportunities.done.created', { name: typed.name.trim() });
    const outcome = await change(account, made.unsent, done);
    if (outcome === 'saved') close();
    else if (outcome !== 'left') setErrors({ name: outcome.refused });
  };
  return { typed, errors, type, save };
}
