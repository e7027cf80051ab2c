import { h, hide } from './dom.ts';
import { icon } from './icons.ts';
import { choices, type Settings } from './settings.ts';
import type { Words } from './words.ts';

/** The gear with the sample's own settings; a choice goes into the address and loads the page anew. */
export function gear(settings: Settings, words: Words): HTMLElement {
  const menu = h(
    'form.sample-settings',
    { change: apply },
    ...Object.entries(choices).map(([name, values]) =>
      field(name, values, String(settings[name as keyof Settings])),
    ),
  );
  hide(menu, true);
  const button = h(
    'div.round.wide',
    {
      role: 'button',
      tabindex: 0,
      'aria-label': words.settings,
      'aria-haspopup': 'true',
      click: () => hide(menu, menu.style.display !== 'none'),
    },
    icon('gear', 22),
  );
  return h('div.gear', {}, button, menu);
}

function field(name: string, values: readonly string[], chosen: string): HTMLElement {
  const known = values.includes(chosen) ? values : [chosen, ...values];
  return h(
    'label',
    {},
    h('span', {}, titles[name] ?? name),
    h('select', { name }, ...known.map((value) => h('option', { value, selected: value === chosen }, value))),
  );
}

const titles: Readonly<Record<string, string>> = {
  hl: 'Language',
  delay: 'Delay of a view (ms)',
  ids: 'Ids follow after (ms)',
  pane: 'Reading pane',
  conversation: 'Conversation view',
  theme: 'Theme',
  storm: 'Mutations per second',
  compose: 'Recipient form',
  thread: 'Markup of a thread',
};

function apply(event: Event): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  const search = new URLSearchParams(location.search);
  search.set(event.target.name, event.target.value);
  location.search = search.toString();
}
