import { type ReactNode, useMemo, useState } from 'react';
import type { Context, Id, Workspace } from '../../../lib/model/index.ts';
import { strengthsOf } from '../../../lib/work/relationships/strength.ts';
import { termsOf } from '../../../lib/work/terms.ts';
import { changeSentence, contactChange } from '../../relationships/fields.ts';
import { MapDialog } from '../../relationships/MapDialog.tsx';
import type { KnownPeople } from './people.ts';
import { useWriting } from './writing.ts';

/** What is known of the contacts, with the dialog in which one of them is changed, to be put beside their list. */
export function useKnownPeople(
  context: Context,
  workspace: Workspace,
  now: number,
): { known: KnownPeople; dialog: ReactNode } {
  const [editing, setEditing] = useState<Id | null>(null);
  const { takes } = useWriting();
  const { people: strengths } = useMemo(() => strengthsOf(context, now), [context, now]);
  const edit = takes.has('contact.update') ? setEditing : undefined;
  const terms = useMemo(() => termsOf(context.account, workspace), [context, workspace]);
  return {
    // The same for as long as it says the same, so that a row is not drawn anew for another thread of the account.
    known: useMemo(() => ({ strengths, terms, edit }), [strengths, terms, edit]),
    dialog: <Editing id={editing} context={context} close={() => setEditing(null)} />,
  };
}

function Editing({ id, context, close }: { id: Id | null; context: Context; close(): void }) {
  const { write } = useWriting();
  const contact = context.contacts.find((each) => each.id === id);
  if (!contact) return null;
  return (
    <MapDialog
      contact={contact}
      contacts={context.contacts}
      about="all"
      save={(fields) =>
        write.change(contactChange(contact, fields), changeSentence(contact, fields, context.contacts))
      }
      close={close}
    />
  );
}
