import type { OpenForm } from '../../components/compose/view.ts';
import type { PanelFrame, PanelView } from '../../components/panel/view.ts';
import type { FormKind, ValuesOf } from '../../lib/compose/values.ts';
import { buildCompose, buildForm, buildOpenForm } from '../builders/compose.ts';
import { account } from './accountStates.ts';

type Around = Partial<Omit<OpenForm, 'form'>>;

/** Arden Medical with a form open. */
function form<K extends FormKind>(
  kind: K,
  typed: Partial<ValuesOf<K>> = {},
  around: Around = {},
  frame: Partial<PanelFrame> = {},
): PanelView {
  const open = buildOpenForm(buildForm(kind, typed), around);
  return account({}, { compose: buildCompose({ open }), ...frame });
}

const written =
  'Helen agrees to sponsor phase 2 if Basel is fixed by mid December.\nJonas will try to reopen the price.';

/** The panel while something is written, by the name each state has in the gallery's address. */
export const composeStates: Readonly<Record<string, () => PanelView>> = {
  'note-empty': () => form('note'),
  note: () => form('note', { body: written, contactId: 'con-helen' }),
  'note-keeping': () => form('note', { body: 'Helen agrees' }, { kept: 'keeping' }),
  'note-not-kept': () => form('note', { body: written }, { kept: 'not-kept' }),
  'note-wrong': () => form('note', { body: ' ' }, { errors: { body: 'Write something first.' } }),
  'note-problem': () =>
    form(
      'note',
      { body: written },
      { problem: 'This browser has no room left. Free some space, then save again.' },
    ),
  'note-saving': () => form('note', { body: written }, { saving: true }),
  'note-edit': () =>
    form(
      'note',
      { body: written },
      {
        editing: { what: 'record', recordId: 'not-board', version: '1', before: null },
      },
    ),
};
