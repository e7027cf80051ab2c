/** Calendar's markup, as described in public and seen in saved pages, for tests: only what readers lean on. */

export interface Someone {
  /** Without one, an event shows the name alone. */
  email?: string;
  name?: string;
}

export interface Shown {
  /** The id as the page writes it: see `written`. */
  id?: string;
  title?: string;
  guests?: readonly Someone[];
  /** Markup between the title and the guests. */
  more?: string;
}

export const maria = { email: 'maria.lopes@arden-medical.com', name: 'Maria Lopes' };
export const jonas = { email: 'jonas.kern@arden-medical.com', name: 'Jonas Kern' };
export const daniel = { email: 'daniel.okafor@brightlane.com', name: 'Daniel Okafor' };
export const alex = { email: 'alex.reuter@northbeam-software.com', name: 'Alex Reuter' };
export const priya = { email: 'priya.nair@northbeam-software.com', name: 'Priya Nair' };

/** `7k3q_20261124T090000Z` as the page writes it. */
export const written = (event: string, calendar = alex.email) =>
  btoa(`${event} ${calendar}`).replaceAll('=', '');

export const review = written('7k3q9s0v_20261124T090000Z');
export const sync = written('2m8d4f6g');

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const avatar = ({ email = '' }: Someone) =>
  `<div class="avatar"><img ${email && `data-hovercard-id="${escaped(email)}"`} alt=""></div>`;

/** A guest of today's list; the label goes on in the language of the interface. */
export const guest = (one: Someone) =>
  `<div role="treeitem" ${one.email === undefined ? '' : `data-email="${escaped(one.email)}"`}
    aria-label="${escaped(one.name ?? one.email ?? '')}, zugesagt, Organisator">${avatar(one)}
    <div class="row"><span>${escaped(one.name ?? one.email ?? '')}</span></div></div>`;

export const guestList = (guests: readonly Someone[]) =>
  `<div id="xDetDlgAtt"><div role="tree"><div role="treeitem" aria-expanded="true" aria-label="${guests.length} Gäste">
    ${guests.length} Gäste</div>${guests.map(guest).join('')}</div></div>`;

const details = ({ id, title, guests = [], more = '' }: Shown) =>
  `<div id="xDetDlg" data-keyboardactiontype="0;1" ${id === undefined ? '' : `data-eventid="${escaped(id)}"`}>
    ${title === undefined ? '' : `<span id="rAECCd" role="heading">${escaped(title)}</span>`}
    <div id="xDetDlgWhen">Dienstag, 24. November ⋅ 10:00–11:00</div>${more}
    ${guests.length > 0 ? guestList(guests) : ''}</div>`;

/** Details as of 2026, over the view. `dialog`: attributes of the dialog around them. */
export const popover = (shown: Shown, dialog = 'style="opacity: 1; transform: none;"') =>
  `<div class="I2Yrs"><div role="dialog" data-chips-dialog="true" aria-labelledby="rAECCd" tabindex="-1" ${dialog}>
    <span jsslot="" class="kma42e">${details(shown)}</span></div></div>`;

/** And as of 2019: the dialog has the event's id, the heading no id of its own. */
export const oldPopover = ({ id = '', title = '', guests = [] }: Shown) =>
  `<div role="dialog" data-eventid="${escaped(id)}"><span role="heading">${escaped(title)}</span>${guests
    .map(
      (one) =>
        `<div><span data-hovercard-id="${escaped(one.email ?? '')}" data-name="x">${one.name}</span></div>`,
    )
    .join('')}</div>`;

/** A new event's small dialog: a field instead of a heading, and a search for people. */
export const quickCreate = (suggested: readonly Someone[]) =>
  `<div role="dialog" data-chips-dialog="true"><input type="text" aria-label="Titel hinzufügen">
    <div role="combobox"><input type="text"></div><div role="listbox">${suggested
      .map((one) => `<div role="option" data-email="${one.email}">${one.name}</div>`)
      .join('')}</div></div>`;

/** An event as a column of the week shows it. */
export const chip = (id: string, title: string) =>
  `<div role="button" tabindex="0" data-eventid="${escaped(id)}" data-eventchip="" data-opens-details="true">
    <div class="ynRLnc">10 Uhr bis 11 Uhr, ${escaped(title)}, Alex Reuter, 24. November 2026</div>
    <div aria-hidden="true"><div class="Jmftzc"><span class="FAxxKc">${escaped(title)}</span></div></div>
    <div aria-hidden="true" data-eventid="${escaped(id)}" data-dragsource-type="3"></div></div>`;

/** 24 November 2026 is 29048. */
export const datekey = (year: number, month: number, day: number) => (year - 1970) * 512 + month * 32 + day;

export const column = (chips: string, key = datekey(2026, 11, 24)) =>
  `<div role="gridcell" data-datekey="${key}" data-column-index="0"><div role="presentation">${chips}</div></div>`;

/** The page of an event, or of one that is being made. */
export const editPage = ({ title = '', guests = [], more = '' }: Shown, attributes = '') =>
  `<div id="YPCqFe" ${attributes}><div role="main"><div data-is-create="false">
    <input type="text" id="xTiIn" value="${escaped(title)}"><div data-ical="20261124"><input id="xStDaIn"></div>${more}
    <div aria-label="Gäste"><div role="combobox"><input></div><div role="tree">${guests.map(guest).join('')}</div></div>
  </div></div></div>`;

/** Google's bar over the rest. */
export function show(content: string) {
  document.body.innerHTML = `<header><a href="https://accounts.google.com/SignOutOptions?x=1"
    aria-label="Google-Konto: Alex Reuter (${alex.email})"></a></header>${content}`;
}
