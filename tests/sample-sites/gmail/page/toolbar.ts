import type { App } from './app.ts';
import { go } from './app.ts';
import { h } from './dom.ts';
import { type IconName, icon } from './icons.ts';

export function listToolbar(app: App, count: number): HTMLElement {
  const { words } = app;
  return bar(
    h('div.T-I.J-J5-Ji.nu', { role: 'button', 'aria-label': words.select }, icon('square', 18)),
    button(words.refresh, 'refresh', 'asf'),
    button(words.more, 'more', 'nf'),
    h(
      'div.ar5.J-J5-Ji',
      {},
      h('span.Dj', {}, `1–${count} ${words.of} ${count}`),
      button(words.back, 'left', 'amD'),
      button(words.more, 'right', 'amJ'),
    ),
  );
}

export function threadToolbar(app: App, archive: () => void): HTMLElement {
  const { words } = app;
  return bar(
    button(words.back, 'back', 'lS', () => go({})),
    section(button(words.archive, 'archive', 'lR', archive), button(words.delete, 'trash', 'nX', archive)),
    section(
      button(words.unread, 'unread', 'bvt', () => go({})),
      button(words.snooze, 'clock', 'brv'),
    ),
    section(button(words.more, 'more', 'nf')),
  );
}

function bar(...parts: HTMLElement[]): HTMLElement {
  return h(
    'div.G-atb.D.E',
    { gh: 'tm' },
    h('div.nH.aqK', {}, h('div.Cq.aqL', { gh: 'mtb' }, h('div', {}, ...parts))),
  );
}

function section(...parts: HTMLElement[]): HTMLElement {
  return h('div.G-Ni.J-J5-Ji', {}, ...parts);
}

export function button(
  label: string,
  drawing: IconName,
  kind: string,
  click: () => void = () => undefined,
): HTMLElement {
  return h(
    `div.T-I.J-J5-Ji.T-I-ax7.${kind}`,
    { role: 'button', tabindex: 0, 'aria-label': label, 'data-tooltip': label, title: label, click },
    icon(drawing, 19),
  );
}
