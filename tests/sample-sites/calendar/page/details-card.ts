import { h } from '../../gmail/page/dom.ts';

/** The elements that are used for one event after the other. */
export interface Details {
  dialog: HTMLElement;
  /** What has the event's id. */
  details: HTMLElement;
  actions: HTMLElement;
  title: HTMLElement;
  square: HTMLElement;
  when: HTMLElement;
  body: HTMLElement;
  reveal(): void;
  /** What was shown last stays in it. */
  conceal(): void;
}

/** Built once, as Calendar's markup was in either year. */
export function buildDetails(gen: '2026' | '2019'): Details {
  const isNew = gen === '2026';
  const actions = h('div.pdqVLc');
  const title = h('span', { id: isNew ? 'rAECCd' : null, role: 'heading', 'aria-level': 1, dir: 'auto' });
  const square = h('div.xnWuge');
  const when = h('div.toUqff', { id: 'xDetDlgWhen' });
  const body = h('div.body');
  const head = h(
    'div.hMdQi',
    {},
    h('div.zZj8Pb', { 'aria-hidden': 'true' }, square),
    h('div.headline', {}, title, when),
  );
  const details = h('div.jefcFd', { id: 'xDetDlg', 'data-keyboardactiontype': '0;1' }, actions, head, body);
  const dialog = isNew ? newDialog(details) : h('div.details', {}, details);
  const holder = isNew ? h('div.I2Yrs', {}, h('div.QSj8ac', {}, dialog)) : h('div.RDPZE', {}, dialog);
  document.body.append(holder);
  const reveal = () => show(dialog, isNew ? 'opacity: 1; transform: none;' : '');
  const conceal = () => show(dialog, isNew ? 'display: none;' : 'visibility: hidden; opacity: 0;');
  conceal();
  return { dialog, details, actions, title, square, when, body, reveal, conceal };
}

const show = (dialog: HTMLElement, style: string) => dialog.setAttribute('style', style);

const newDialog = (details: HTMLElement) =>
  h(
    'div.details.ecHOgf',
    {
      role: 'dialog',
      'data-chips-dialog': 'true',
      'aria-labelledby': 'rAECCd',
      'data-is-adaptive': 'true',
      'aria-modal': 'true',
      tabindex: -1,
    },
    h('span.kma42e', { jsslot: true }, details),
  );
