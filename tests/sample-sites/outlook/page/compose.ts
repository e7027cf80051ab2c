import type { Address } from '../mail/mail.ts';
import type { App } from './app.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { buildWell } from './well.ts';

export interface Draft {
  to: readonly Address[];
  subject: string;
  /** Under the mail it answers. */
  under: boolean;
}

/** A mail that is being written: recipients, subject, text. It can be lifted out into a window over the page. */
export function buildDraft(
  app: App,
  { to = [], subject = '', under = false }: Partial<Draft>,
  close: () => void,
): HTMLElement {
  const { words } = app;
  const leave = () => {
    element.remove();
    close();
  };
  const lift = () => {
    const dialog = h('div.compose-window', { role: 'dialog', 'aria-label': words.newMail });
    document.body.append(dialog);
    dialog.append(element);
    close();
    lifted.hidden = true;
  };
  const lifted = h(
    'button.quiet',
    { type: 'button', 'aria-label': words.popOut, click: lift },
    icon('window'),
  );
  const head = h(
    'div.draft-bar',
    {},
    h('button.send', { type: 'button', click: leave }, icon('sentitems'), h('span', {}, words.send)),
    lifted,
    h('button.quiet', { type: 'button', 'aria-label': words.discard, click: leave }, icon('close')),
  );
  const title = under
    ? null
    : h('input.draft-subject', { placeholder: words.subject, 'aria-label': words.subject, value: subject });
  const text = h('div.draft-body', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.body,
    tabindex: 0,
  });
  const element = h(
    `div.draft${under ? '.under' : ''}`,
    {},
    head,
    buildWell(app, words.to, to),
    buildWell(app, words.cc, []),
    title,
    text,
  );
  return element;
}
