import type { App, Draft } from './app.ts';
import { h, nextId } from './dom.ts';
import { buildForm } from './form.ts';
import { icon } from './icons.ts';

const empty: Draft = { to: [], cc: [], subject: '', text: '' };

/** A window to write a mail in, at the lower edge; several stand side by side. The address says that one is open. */
export function openCompose(app: App, draft: Draft = empty): void {
  const place = document.querySelector('div.dw .nH > .nH > .no');
  const close = () => {
    frame.remove();
    if (!place?.firstElementChild) setComposing(false);
  };
  const save = () => {
    app.toast(app.words.savedToast);
    close();
  };
  const form = buildForm(app, draft, { inline: false, close });
  const frame = h('div.nH.nn', {}, h('div.AD', {}, composeDialog(app, draft, form.element, save)));
  place?.append(frame);
  setComposing(true);
  form.focus();
}

/** The window of `?view=cm`: nothing but the form. */
export function buildComposePage(app: App, search: URLSearchParams): HTMLElement {
  const to = (search.get('to') ?? '')
    .split(',')
    .filter(Boolean)
    .map((email) => ({ name: '', email }));
  const form = buildForm(
    app,
    { ...empty, to, subject: search.get('su') ?? '' },
    { inline: false, close: () => window.close() },
  );
  return h(
    'div.nH',
    { role: 'main' },
    composeDialog(app, empty, form.element, () => window.close()),
  );
}

function composeDialog({ words }: App, draft: Draft, form: HTMLElement, close: () => void): HTMLElement {
  const title = nextId();
  const dialog = h(
    'div.nH.Hd',
    { role: 'dialog', 'aria-labelledby': title },
    h(
      'div.nH.Hy.aXJ',
      {},
      h(
        'div.l.m',
        {},
        h(
          'div.l.n',
          {},
          h(
            'div.nH.wKggEb',
            {},
            h(
              'table.cf.Ht',
              { cellpadding: 0 },
              h(
                'tbody',
                {},
                h(
                  'tr',
                  {},
                  h(
                    'td',
                    {},
                    h(
                      'div.Hp',
                      { id: title },
                      h('h2.a3E', {}, h('div.aYF', {}, draft.subject || words.newMessage)),
                    ),
                  ),
                  h(
                    'td.Hm',
                    {},
                    windowButton('Hl', words.minimise, 'minimise', () =>
                      dialog.classList.toggle('minimised'),
                    ),
                    windowButton('Ha', words.close, 'close', close),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    h('div.nH', {}, h('div.aaZ', {}, h('div.M9', { jsaction: 'sample' }, form))),
  );
  return dialog;
}

function windowButton(
  kind: string,
  label: string,
  drawing: 'minimise' | 'close',
  click: () => void,
): HTMLElement {
  return h(
    `span.${kind}`,
    { role: 'button', tabindex: 0, 'aria-label': label, 'data-tooltip': label, click },
    icon(drawing, 18),
  );
}

/** `#inbox/FMfcgz…?compose=new`; the view stays what it is. */
function setComposing(open: boolean): void {
  const [path = ''] = location.hash.split('?');
  history.replaceState(null, '', open ? `${path || '#inbox'}?compose=new` : path || '#inbox');
}
