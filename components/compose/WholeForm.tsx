import type { ReactNode } from 'react';
import { AccountForm } from './AccountForm.tsx';
import { CaseForm } from './CaseForm.tsx';
import { ContactForm } from './ContactForm.tsx';
import { ContractForm } from './ContractForm.tsx';
import { FormFoot, PutAway } from './FormFoot.tsx';
import { InitiativeForm } from './InitiativeForm.tsx';
import { InteractionForm } from './InteractionForm.tsx';
import { OpportunityForm } from './OpportunityForm.tsx';
import { TaskForm } from './TaskForm.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import type { Home } from './useEarly.ts';
import { useForm } from './useForm.ts';
import type { ComposeEvents, OpenForm } from './view.ts';
import { titleOf } from './words.ts';

interface Props {
  open: OpenForm;
  home: Home;
  now: number;
  on: ComposeEvents;
}

/** Any form but that of a note: its name, its fields, its end. */
export function WholeForm({ open, home, now, on }: Props) {
  const form = useForm(open, on, home);
  return (
    <form {...form} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <h2 className="min-w-0 font-semibold">{titleOf(open)}</h2>
        <span className="-my-1 -me-2">
          <PutAway on={on} />
        </span>
      </div>
      {fieldsOf(open, now, on)}
      <FormFoot open={open} on={on} />
    </form>
  );
}

function fieldsOf(open: OpenForm, now: number, on: ComposeEvents): ReactNode {
  const { form } = open;
  const props = { open, now, on };
  switch (form.kind) {
    case 'interaction':
      return <InteractionForm form={form} {...props} />;
    case 'task':
      return <TaskForm form={form} {...props} />;
    case 'case':
      return <CaseForm form={form} {...props} />;
    case 'contact':
      return <ContactForm form={form} {...props} />;
    case 'account':
      return <AccountForm form={form} {...props} />;
    case 'contract':
      return <ContractForm form={form} {...props} />;
    case 'opportunity':
      return <OpportunityForm form={form} {...props} />;
    case 'initiative':
      return <InitiativeForm form={form} {...props} />;
    case 'update':
      return <UpdateForm form={form} {...props} />;
    case 'note':
      return null;
  }
}
