import { h } from '../../gmail/page/dom.ts';
import { icon } from '../../gmail/page/icons.ts';
import type { App } from './app.ts';
import { newEvent } from './new-event.ts';
import { placeBeside } from './place.ts';
import { parsePath } from './route.ts';
import { fullWhen } from './when.ts';

/** The small dialog for a new event. It is built once and stays, hidden, when it is closed. */
export function createQuick(app: App): { open(start: Date, beside: DOMRect): void; close(): void } {
  const { words } = app;
  const title = h('input', {
    type: 'text',
    placeholder: words.addTitle,
    'aria-label': words.addTitle,
    id: 'xQuickTi',
  });
  const when = h('div.when');
  const more = h('button', {}, words.more);
  const save = h('button.filled', {}, words.save);
  const dialog = h(
    'div.details.quick',
    { role: 'dialog', 'data-chips-dialog': 'true', style: 'display: none;' },
    h('div.pdqVLc', {}, h('button.round', { 'aria-label': words.close, click: close }, icon('close'))),
    title,
    h('div.part', {}, icon('clock'), when),
    h('div.part', {}, icon('person'), h('div.text', {}, words.addGuests)),
    h('div.buttons', {}, more, save),
  );
  document.body.append(dialog);

  function close(): void {
    dialog.style.display = 'none';
  }
  const titleNow = () => (title instanceof HTMLInputElement ? title.value.trim() : '');
  const open = (start: Date, beside: DOMRect) => {
    const made = newEvent(app, start);
    if (title instanceof HTMLInputElement) title.value = '';
    when.replaceChildren(fullWhen(made, app.settings.hl));
    save.onclick = () => {
      app.events.push({ ...made, title: titleNow() });
      app.go(parsePath(location.pathname));
    };
    more.onclick = () => app.go({ page: 'event', written: null });
    dialog.style.display = '';
    placeBeside(dialog, beside);
    title.focus();
  };
  return { open, close };
}
