import type { App, Draft } from './app.ts';
import { h, hide, nextId } from './dom.ts';
import { buildRecipients, type Recipients } from './recipients.ts';
import { buildOldRecipients } from './recipients-old.ts';
import { button } from './toolbar.ts';

export interface Form {
  element: HTMLElement;
  /** Puts the cursor where the next thing is to be written. */
  focus(): void;
}

/** The form of a mail being written, in a window or below a thread. */
export function buildForm(
  app: App,
  draft: Draft,
  { inline, close }: { inline: boolean; close(): void },
): Form {
  const { words } = app;
  const recipients = (app.settings.compose === 'old' ? buildOldRecipients : buildRecipients)(app, draft);
  const fields = h(
    'div.fX.aXjCH',
    { id: nextId() },
    h('table.GS', { tabindex: -1 }, h('tbody.bze', {}, ...recipients.rows)),
  );
  const folded = h('div.aoD.hl', { tabindex: 1 }, h('div.oL.aDm', { id: nextId() }));
  const subject = h('input.aoT', {
    name: 'subjectbox',
    autocomplete: 'off',
    placeholder: words.subject,
    'aria-label': words.subject,
    value: draft.subject,
  });
  const text = h(
    'div.Am.Al.editable.LW-avf',
    {
      'aria-label': words.body,
      role: 'textbox',
      'aria-multiline': 'true',
      contenteditable: 'true',
      g_editable: 'true',
      hidefocus: 'true',
      style: 'min-height: 85px;',
      tabindex: 1,
    },
    draft.text,
  );
  foldWhenLeft(app, recipients, fields, folded, [subject, text]);
  const form = h(
    'form.bAs',
    { submit: (event) => event.preventDefault() },
    fields,
    folded,
    inline ? null : h('div.aoD.az6', {}, subject),
    h('input', { type: 'hidden', name: 'draft', value: draftId() }),
  );
  const send = () => {
    app.toast(words.sentToast);
    close();
  };
  const element = h(
    'div.aoI',
    { role: 'region', 'aria-label': words.newMessage, id: nextId() },
    table('aoP.aoC', 'I5', form, h('div.iN', {}, h('div.Ar.Au', {}, text), footer(app, send, close))),
  );
  return { element, focus: () => (draft.to.length > 0 ? text : recipients.input).focus() };
}

function table(kind: string, cell: string, ...children: HTMLElement[]): HTMLElement {
  return h(
    `table.${kind}`,
    { role: 'presentation' },
    h('tbody', {}, h('tr', {}, h(`td.${cell}`, {}, ...children))),
  );
}

function footer({ words }: App, send: () => void, close: () => void): HTMLElement {
  return h(
    'div.aDg',
    {},
    h('div.T-I.J-J5-Ji.aoO', { role: 'button', tabindex: 1, click: send }, words.send),
    button(words.discard, 'trash', 'oh', close),
  );
}

/** Gmail names drafts it has not sent by a random number. */
function draftId(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `#msg-a:r-${(BigInt(high) << 31n) | BigInt(low)}`;
}

/** While the text is being written, the recipients are one line of names; the fields stay in the page, hidden. */
function foldWhenLeft(
  app: App,
  recipients: Recipients,
  fields: HTMLElement,
  folded: HTMLElement,
  others: HTMLElement[],
): void {
  const show = (open: boolean) => {
    hide(fields, !open);
    hide(folded, open);
    const people = recipients.people();
    const names = people.flatMap(({ name, email }, at) => [
      at > 0 ? ', ' : '',
      h('span', { email, name }, name || email),
    ]);
    folded.firstElementChild?.replaceChildren(...(people.length > 0 ? names : [app.words.recipients]));
  };
  for (const other of others) other.addEventListener('focus', () => show(false));
  folded.addEventListener('focus', () => {
    show(true);
    recipients.input.focus();
  });
  show(true);
}
