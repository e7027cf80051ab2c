import { type App, go } from './app.ts';
import { parseHash } from './route.ts';
import type { Views } from './views.ts';

declare global {
  interface Window {
    /** Every keyboard event that reached the page, for tests: what is typed in the panel must not be among them. */
    __keys: { type: string; key: string }[];
  }
}

/** Gmail's shortcuts, each with a toast so that one sees when a key reached the page. */
export function listenToKeys(app: App, views: Views): void {
  recordKeys();
  const actions = new Map<string, () => void>([
    ['j', () => views.step(1)],
    ['k', () => views.step(-1)],
    ['o', () => views.openCursor()],
    ['Enter', () => views.openCursor()],
    ['u', () => go({})],
    ['c', () => app.compose()],
    ['r', () => click('.aaq')],
    ['a', () => click('.bkI')],
    ['e', () => click('.lR')],
    ['/', () => document.querySelector<HTMLElement>('input[name=q]')?.focus()],
    ['?', () => app.toast(app.words.shortcuts)],
  ]);
  document.addEventListener('keydown', (event) => {
    const action = actions.get(event.key);
    if (!action || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key === 'Enter' && parseHash(location.hash).open) return;
    event.preventDefault();
    if (event.key !== '?') app.toast(`⌨ ${event.key}`);
    action();
  });
}

/** At the window and in the capture phase, where nothing on the page can keep them away. */
function recordKeys(): void {
  window.__keys = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
    window.addEventListener(type, (event) => window.__keys.push({ type, key: keyOf(event) }), true);
}

function keyOf(event: Event): string {
  if (event instanceof KeyboardEvent) return event.key;
  return event instanceof InputEvent ? (event.data ?? '') : '';
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function click(selector: string): void {
  document.querySelector<HTMLElement>(`[role=main] ${selector}`)?.click();
}
