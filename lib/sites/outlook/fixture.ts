/**
 * Outlook's markup as it is described in public, for tests: only what readers lean on. There are no saved pages of it,
 * so what these tests prove is how the readers behave if Outlook is built as described.
 */
export interface Someone {
  name: string;
  /** Left out where the page shows the name alone. */
  email?: string;
}

export interface Mail {
  subject: string;
  from: Someone;
  to?: readonly Someone[];
  body?: string;
}

export const maria = { name: 'Maria Lopes', email: 'maria.lopes@arden-medical.com' };
export const jonas = { name: 'Jonas Kern', email: 'jonas.kern@arden-medical.com' };
export const urs = { name: 'Urs Zollinger', email: 'urs.zollinger@zurberg-kliniken.ch' };
export const alex = { name: 'Alex Reuter', email: 'alex.reuter@norvane-systems.com' };
export const unaddressed = ({ name }: Someone): Someone => ({ name });

export const id = 'AAQkADk0ZmFhLTQ1ZTItNGVhNi1iN2E0AQAN+kZ4mJ8rSkWw=';
export const inbox = 'https://outlook.office.com/mail/inbox';
export const address = `${inbox}/id/${encodeURIComponent(id)}`;

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const full = ({ name, email }: Someone) => escaped(email ? `${name} <${email}>` : name);

const persona = (one: Someone) =>
  `<span role="button" aria-label="${full(one)}"><span>${escaped(one.name)};</span></span>`;

/** Today's marks: what is labelled so that it can be tested. */
export const pane = ({ subject, from, to = [], body = '' }: Mail, more = '') => `
  <div data-app-section="MailReadCompose"><div data-app-section="ConversationContainer">
    <div data-testid="ConversationItemHeaderTitle" role="heading" title="${escaped(subject)}">${escaped(subject)}</div>
    <div><span aria-hidden="true">XY</span><span role="button" aria-label="Von: ${full(from)}"><span>${escaped(from.name)}</span></span>
      <div role="heading" data-testid="SentReceivedSavedTime">Di, 24.11.2026 14:51</div>
      <div data-testid="RecipientWell" aria-label="An: x">An: ${to.map(persona).join('')}</div></div>
    <div role="document"><div id="UniqueMessageBody_1">${body}</div></div>${more}</div></div>`;

/** And those of before: ids that end with what they are. */
export const formerPane = ({ subject, from, to = [], body = '' }: Mail) => `
  <div id="ReadingPaneContainerId" role="main" aria-label="Lesebereich"><span id="c1_SUBJECT">${escaped(subject)}</span>
    <span id="i1_FROM"><span title="${escaped(from.email ?? '')}">${escaped(from.name)}</span></span>
    <div id="i1_TO" aria-label="An: x">An: ${to.map((one) => `<span title="${escaped(one.email ?? '')}">${escaped(one.name)}</span>`).join('; ')}</div>
    <div id="i1_DATETIME">Di, 24.11.2026 14:51</div>
    <div aria-label="E-Mail-Nachricht"><div id="UniqueMessageBody_1">${body}</div></div></div>`;

export interface Row {
  subject: string;
  from: readonly Someone[];
  key?: string;
  selected?: boolean;
}

export const row = ({ subject, from, key = id, selected = true }: Row) => `
  <div role="option" data-convid="${escaped(key)}" aria-selected="${selected}"><div>
    ${from.map((one) => `<span ${one.email ? `title="${escaped(one.email)}"` : ''}>${escaped(one.name)}</span>`).join('; ')}</div>
    <span>${escaped(subject)}</span><span>14:51</span></div>`;

/** A draft's recipients and text. */
export const draft = (to: readonly Someone[], rest = '') => `<div class="draft">
  <div data-testid="RecipientWell" aria-label="An"><button>An</button>${to.map((one) => `<span role="option" title="${full(one)}"><span>${escaped(one.name)}</span></span>`).join('')}
    <span class="typed" contenteditable="true"></span></div>${rest}
  <div class="text" contenteditable="true" role="textbox"><a href="mailto:quoted@else.com">quoted</a></div></div>`;

/** A page of Outlook, with the mailbox it belongs to. */
export function show(content: string, mailbox = alex.email) {
  document.body.innerHTML = `<div id="primaryMailboxRoot_1" data-folder-name="${mailbox}"></div>
    <div role="listbox"></div>${content}`;
}
