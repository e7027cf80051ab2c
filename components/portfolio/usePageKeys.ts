import { useEffect, useEffectEvent } from 'react';

/** Keys that hold wherever one is on the page, except where something is typed. */
export function usePageKeys(showKeys: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
      return;
    const act = acts(showKeys).get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const shown = new AbortController();
    document.addEventListener('keydown', pressed, { signal: shown.signal });
    return () => shown.abort();
  }, []);
}

const acts = (showKeys: () => void) =>
  new Map<string, () => void>([
    ['/', () => find('input[role="combobox"]')?.focus()],
    ['f', () => find('[data-filters] button')?.focus()],
    ['s', () => find('[data-keep-view]')?.click()],
    ['j', () => find('[role="row"][tabindex="0"]')?.focus()],
    ['n', () => find('[data-write]')?.click()],
    ['t', () => find('[data-write-task]')?.click()],
    ['?', showKeys],
  ]);

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

const typed = [
  'input:not([type="range"])',
  'select',
  'textarea',
  'dialog *',
  '[role="dialog"] *',
  '[role="menu"] *',
];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches(typed.join());
