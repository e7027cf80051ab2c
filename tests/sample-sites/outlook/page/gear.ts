import { h } from './dom.ts';
import { icon } from './icons.ts';
import { choices, type Settings } from './settings.ts';
import type { Words } from './words.ts';

/** The sample's own settings; a choice goes into the address and loads the page anew. */
export function gear(settings: Settings, words: Words): HTMLElement {
  const rows = Object.entries(choices).map(([name, values]) =>
    field(name, values, String(settings[name as keyof Settings])),
  );
  const menu = h('form.sample-settings', { change: apply }, ...rows);
  menu.hidden = true;
  const toggle = () => {
    menu.hidden = !menu.hidden;
  };
  return h(
    'div.gear',
    {},
    h('button.bar-button', { type: 'button', 'aria-label': words.settings, click: toggle }, icon('gear', 20)),
    menu,
  );
}

function field(name: string, values: readonly string[], chosen: string): HTMLElement {
  const known = values.includes(chosen) ? values : [chosen, ...values];
  const options = known.map((value) => h('option', { value, selected: value === chosen }, value));
  return h('label', {}, h('span', {}, titles[name] ?? name), h('select', { name }, ...options));
}

const titles: Readonly<Record<string, string>> = {
  hl: 'Language',
  gen: 'Generation of markup',
  theme: 'Theme',
  delay: 'Delay of each piece (ms)',
  addresses: 'Addresses beside names',
  address: 'Address of the page changes',
  storm: 'Mutations per second',
};

function apply(event: Event): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  const search = new URLSearchParams(location.search);
  search.set(event.target.name, event.target.value);
  location.search = search.toString();
}
