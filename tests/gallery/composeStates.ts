import type { OpenForm, Sheet } from '../../components/compose/view.ts';
import type { PanelFrame, PanelView } from '../../components/panel/view.ts';
import type { FormKind, ValuesOf } from '../../lib/compose/values.ts';
import { buildCompose, buildForm, buildOpenForm } from '../builders/compose.ts';
import { account } from './accountStates.ts';
import { view } from './frame.ts';

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

const hostileText = '<img src=x onerror=alert(1)>Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau';

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
  log: () => form('interaction', { summary: 'She needs the sheet before Friday.' }),
  'log-body': () =>
    form('interaction', {
      body: 'Dear Alex,\n\nthe board meets on 4 December. Could you send the ROI sheet before Friday?\n\nBest,\nMaria'.repeat(
        3,
      ),
      withBody: true,
      contactIds: ['con-maria', 'con-jonas'],
      nextStep: 'Send the ROI sheet',
      nextStepDue: 'in two weeks',
    }),
  'log-again': () =>
    form(
      'interaction',
      {},
      {
        logged: {
          sentence: 'Already logged by Priya Raman on 20 Nov.',
          link: 'https://crm.example.com/interaction/int-roi',
        },
      },
    ),
  'log-wrong': () =>
    form(
      'interaction',
      { kind: 'call', subject: '', at: '', nextStepDue: 'soonish', contactIds: [] },
      {
        errors: {
          subject: 'Say in a few words what it was.',
          at: 'Say when it was.',
          nextStepDue: 'Keyside doesn’t understand this date. Try “Friday”, “in two weeks” or “12 Dec”.',
        },
      },
    ),
  'log-meeting': () => form('interaction', { kind: 'meeting', subject: 'QBR Arden', direction: null }),
  task: () => form('task', { subject: 'Send the ROI sheet to Maria', due: 'Friday' }),
  promise: () =>
    form('task', { kind: 'we-owe', subject: 'calibration report for site Basel', due: 'in 2 weeks' }),
  'task-wrong': () => form('task', { due: 'blue' }, { errors: { subject: 'Say what is to be done.' } }),
  escalation: () =>
    form('case', { subject: 'Dosing pumps out of calibration again', nextUpdate: 'tomorrow at 4 pm' }),
  'contact-new': () => form('contact', { roles: ['influencer'] }),
  'contact-wrong': () =>
    form(
      'contact',
      { name: '', email: 't.weiss' },
      {
        errors: { name: 'A contact needs a name.', email: 'An address has an @ in it.' },
      },
    ),
  'form-hostile': () =>
    form(
      'interaction',
      { subject: hostileText, summary: hostileText.repeat(4), contactIds: ['a', 'b', 'gone'] },
      {
        errors: { subject: hostileText },
        problem: hostileText,
        choices: {
          contacts: [
            { id: 'a', name: hostileText },
            { id: 'b', name: 'مريم العلي' },
          ],
          opportunities: [],
          owners: [],
          products: [],
          viewerId: null,
        },
      },
    ),
  'offline-unseen': () =>
    account({
      context: null,
      fetchedAt: null,
      problem: { kind: 'unreachable', sentence: 'The Account API does not answer. Check your connection.' },
    }),
  'read-only': () =>
    account(
      {},
      {
        compose: buildCompose({
          offers: [],
          log: null,
          readOnly:
            'You may only read here, so nothing can be written. Ask your administrator for the right to write.',
        }),
      },
    ),
  'offers-few': () => account({}, { compose: buildCompose({ offers: ['note'], log: null }) }),
  sheet: () => sheeted(noteSheet),
  'sheet-first': () => sheeted({ ...noteSheet, first: true }),
  'sheet-two': () =>
    sheeted({
      ...noteSheet,
      parts: [
        {
          title: 'E-mail',
          fields: [
            { label: 'Subject', value: 'ROI sheet for the board' },
            { label: 'When', value: 'Tue 24 Nov 13:05' },
            { label: 'With', value: 'Maria Lopes, Jonas Kern' },
            { label: 'Text', value: 'Dear Alex,\n\nthe board meets on 4 December.\n'.repeat(12) },
          ],
        },
        { title: 'Task (next step)', fields: [{ label: 'What', value: 'Send the ROI sheet' }] },
      ],
    }),
  'sheet-hostile': () =>
    sheeted({
      to: hostileText.repeat(3),
      first: true,
      parts: [{ title: hostileText, fields: [{ label: hostileText, value: hostileText.repeat(20) }] }],
    }),
  'account-new': () =>
    view(
      { state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] },
      { compose: buildCompose({ open: buildOpenForm(buildForm('account')) }) },
    ),
  'unknown-read-only': () =>
    view(
      { state: 'unknown', sighting: null, unknownDomains: ['lantern-freight.com'] },
      { compose: buildCompose({ offers: [] }) },
    ),
};

const noteSheet: Sheet = {
  to: 'Account API at accounts.example.com',
  first: false,
  parts: [
    {
      title: 'Note',
      fields: [
        { label: 'Account', value: 'Arden Medical' },
        { label: 'Text', value: written },
        { label: 'About', value: 'Helen Brandt' },
        { label: 'Written beside', value: 'ROI sheet for the board' },
      ],
    },
  ],
};

function sheeted(sheet: Sheet): PanelView {
  const open = buildOpenForm(buildForm('note', { body: written }));
  return account({}, { compose: buildCompose({ open, sheet }) });
}
