/** Gmail's markup, as described in public and seen in saved pages, for tests: only what readers lean on. */

export interface Someone {
  email: string;
  name?: string;
}

export interface Message {
  from: Someone;
  /** Shown only of an expanded message. */
  to?: readonly Someone[];
  body?: string;
}

export interface Thread {
  subject?: string;
  /** As written in the page; `thread-f:` is followed by a decimal number. */
  permId?: string;
  legacyId?: string;
  messages: readonly Message[];
  /** An inline reply. */
  reply?: string;
}

export const maria = { email: 'maria.lopes@arden-medical.com', name: 'Maria Lopes' };
export const jonas = { email: 'jonas.kern@arden-medical.com', name: 'Jonas Kern' };
export const alex = { email: 'alex.reuter@northbeam-software.com', name: 'me' };
export const priya = { email: 'priya.nair@northbeam-software.com', name: 'Priya Nair' };

export const hash = 'FMfcgzQbgcPlvTqXKrNnWdHsRzJtVbLm';
export const permId = 'thread-f:1847562938475629384';
export const legacyId = '19a3dcb428044b48';

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const named = ({ email, name = '' }: Someone, classes: string) =>
  `<span class="${classes}" email="${escaped(email)}" name="${escaped(name)}" data-hovercard-id="${escaped(email)}">
    ${escaped(name)}</span>`;

const expanded = ({ from, to, body = '' }: Message & { to: readonly Someone[] }) => `
  <div class="kv" role="listitem"><div class="adn ads">
    <img class="ajn" data-hovercard-id="${escaped(from.email)}">
    <div class="gs"><div class="gE iv gt"><h3 class="iw"><span class="qu">${named(from, 'gD')}</span></h3>
      <span class="hb">to ${to.map((one) => named(one, 'g2')).join(', ')}</span></div>
      <div class="ii gt"><div class="a3s aiL">${body}</div></div></div></div></div>`;

const collapsed = ({ from }: Message) => `
  <div class="kv" role="listitem"><div class="adf ads"><div class="gs gt"><div class="gE hI">${named(from, 'gD')}</div>
    <div class="iA g6">Maria wrote to someone@else.com</div></div></div></div>`;

export const messages = (all: readonly Message[]) =>
  all.map((one) => (one.to ? expanded({ ...one, to: one.to }) : collapsed(one))).join('');

export function thread({ subject = 'Renewal 2027', permId, legacyId, messages: all, reply = '' }: Thread) {
  const ids = [
    permId === undefined ? '' : `data-thread-perm-id="${escaped(permId)}"`,
    legacyId === undefined ? '' : `data-legacy-thread-id="${escaped(legacyId)}"`,
  ].join(' ');
  return `<div class="ha"><h2 class="hP" ${ids}>${escaped(subject)}</h2></div>
    <div role="list">${messages(all)}</div>${reply}`;
}

export const row = (from: Someone, classes = 'zA zE') => `
  <tr class="${classes}" role="row"><td class="yX"><div class="afn">${named(from, 'zF')}</div>
    <div class="yW">${named(from, 'zF')}</div></td><td class="a4W">Snippet from other@else.com</td></tr>`;

/** Beside a pane a thread takes two or three rows. */
export const tallRow = (from: Someone) =>
  `${row(from, 'zA yO apv')}<tr class="zA yO apv"><td class="apD"></td></tr><tr class="zA yO apv apw"></tr>`;

export const list = (rows: readonly string[]) => `<table gh="tl"><tbody>${rows.join('')}</tbody></table>`;

export interface View {
  content: string;
  shown?: boolean;
}

const view = ({ content, shown = true }: View) =>
  `<div class="nH" ${shown ? 'role="main"' : 'role="main" style="display: none;"'}>${content}</div>`;

/** Gmail's frame with its views, of which one is shown. */
export const page = (views: readonly View[], windows = '') => `
  <div class="gb_A"><a href="https://accounts.google.com/SignOutOptions?x=1" aria-label="Google-Konto: Alex Reuter (${alex.email})"></a></div>
  <div class="aeF"><div class="nH">${views.map(view).join('')}</div></div><div class="dw"><div class="nH">${windows}</div></div>`;

/** The thread beside its list; `generation` is the markup of the pane. */
export const splitPane = (rows: readonly string[], open: string, generation: 'a98' | 'table.Bs' = 'a98') => `
  <div class="aia">${list(rows)}<div class="ao9">
    ${generation === 'a98' ? `<div class="a98 iY">${open}</div>` : `<table class="Bs"><tbody><tr><td>${open}</td></tr></tbody></table>`}
  </div></div>`;

const chip = ({ email, name = '' }: Someone) =>
  `<div role="option" data-name="${escaped(name)}" data-hovercard-id="${escaped(email)}"></div>`;

type Recipients = Partial<Record<'to' | 'cc' | 'bcc', readonly Someone[]>>;
const parts = ['to', 'cc', 'bcc'] as const;

/** The form of a draft since 2021. */
export const form = (recipients: Recipients, rest = '') => `<div class="M9"><div class="aoI" role="region">
  <form class="bAs">${parts
    .map(
      (part) =>
        `<div class="anm" name="${part}"><div role="listbox">${(recipients[part] ?? []).map(chip).join('')}</div></div>`,
    )
    .join('')}<input name="subjectbox" value="Offer">${rest}</form>
  <div class="Am" contenteditable="true" tabindex="1"><span email="quoted@else.com">x</span></div></div></div>`;

const hiddenField = (part: string, { email, name }: Someone) =>
  `<div class="vR"><div class="vT"></div><input type="hidden" name="${part}" value="${escaped(name ? `${name} <${email}>` : email)}"></div>`;

/** And before. */
export const oldForm = (recipients: Recipients) =>
  `<div class="M9"><div class="aoI" role="region"><form class="bAs">${parts
    .map(
      (part) =>
        `<div class="oj">${(recipients[part] ?? []).map((one) => hiddenField(part, one)).join('')}<textarea name="${part}" class="vO"></textarea></div>`,
    )
    .join('')}</form></div></div>`;

export const composeWindow = (content: string, id = ':4j') =>
  `<div class="nH Hd" role="dialog" aria-labelledby="${id}"><div class="nH Hy aXJ">${content}</div></div>`;

/** Puts a page in place of the last, whatever that did to the document's own functions. */
export function show(content: string, title = `Renewal 2027 - ${alex.email} - Northbeam Mail`) {
  const [head, body] = ['head', 'body'].map((tag) => Document.prototype.querySelector.call(document, tag));
  if (head) head.innerHTML = `<title>${escaped(title)}</title>`;
  if (body) body.innerHTML = content;
}
