import type { App } from './app.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { choices, type Settings } from './settings.ts';

/** The gear with the sample's own settings; a choice goes into the address and loads the page anew. */
export function gear({ settings, words }: App): HTMLElement {
  const menu = h(
    'form.sample-settings',
    { change: apply, hidden: true },
    ...Object.entries(choices).map(([name, values]) =>
      field(name, values, String(settings[name as keyof Settings])),
    ),
  );
  const button = h(
    'button.sample-gear',
    { type: 'button', 'aria-label': words.settings, click: () => menu.toggleAttribute('hidden') },
    icon('gear', 22),
  );
  return h('div.sample-corner', {}, button, menu);
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
  ui: 'Generation',
  hl: 'Language',
  theme: 'Theme',
  delay: 'Delay of a view (ms)',
  piece: 'Between pieces (ms)',
  experience: 'Jobs follow after (ms)',
  rest: 'Old jobs stay for (ms)',
  bubbles: 'Message bubbles in',
  storm: 'Mutations per minute',
  detect: 'Detector of extensions',
};

function apply(event: Event): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  const search = new URLSearchParams(location.search);
  search.set(event.target.name, event.target.value);
  location.search = search.toString();
}
