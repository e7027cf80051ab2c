import { h, hide } from '../../gmail/page/dom.ts';
import { icon } from '../../gmail/page/icons.ts';
import { choices, type Settings } from './settings.ts';
import type { Words } from './words.ts';

/** The gear with the sample's own settings; a choice goes into the address and loads the page anew. */
export function gear(settings: Settings, words: Words): HTMLElement {
  const fields = Object.entries(choices).map(([name, values]) =>
    field(name, values, String(settings[name as keyof Settings])),
  );
  const menu = h('form.sample-settings', { change: apply }, ...fields);
  hide(menu, true);
  const click = () => hide(menu, menu.style.display !== 'none');
  const button = h(
    'button.round',
    { 'aria-label': words.settings, 'aria-haspopup': 'true', click },
    icon('gear', 22),
  );
  return h('div.gear', {}, button, menu);
}

function field(name: string, values: readonly string[], chosen: string): HTMLElement {
  const known = values.includes(chosen) ? values : [chosen, ...values];
  const options = known.map((value) => h('option', { value, selected: value === chosen }, value));
  return h('label', {}, h('span', {}, titles[name] ?? name), h('select', { name }, ...options));
}

const titles: Readonly<Record<string, string>> = {
  hl: 'Language',
  theme: 'Theme',
  gen: 'Markup',
  delay: 'Delay of guests (ms)',
  storm: 'Mutations per second',
};

function apply(event: Event): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  const search = new URLSearchParams(location.search);
  search.set(event.target.name, event.target.value);
  location.search = search.toString();
}
