import type { App } from './app.ts';
import { addDays, startOfDay } from './dates.ts';
import { parsePath, type Route, type View } from './route.ts';

/** Calendar's shortcuts. */
export function listenToKeys(app: App, { close }: { close(): void }): void {
  const to = (view: View) => () => app.go({ page: 'view', view, day: shownDay() });
  const actions = new Map<string, () => void>([
    ['d', to('day')],
    ['w', to('week')],
    ['m', to('month')],
    ['a', to('agenda')],
    ['t', () => app.go({ page: 'view', view: shownView(), day: startOfDay(new Date()) })],
    ['j', () => app.go(step(parsePath(location.pathname), 1))],
    ['n', () => app.go(step(parsePath(location.pathname), 1))],
    ['k', () => app.go(step(parsePath(location.pathname), -1))],
    ['p', () => app.go(step(parsePath(location.pathname), -1))],
    ['c', () => app.go({ page: 'event', written: null })],
    ['Escape', close],
  ]);
  const press = (event: KeyboardEvent) => {
    const action = actions.get(event.key);
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Escape' && isWriting(event.target)) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', press, { signal: app.signal });
}

/** The view before or after the one shown. */
export function step(route: Route, direction: 1 | -1): Route {
  if (route.page !== 'view') return route;
  const { view, day } = route;
  if (view === 'month') return { ...route, day: new Date(day.getFullYear(), day.getMonth() + direction, 1) };
  return { ...route, day: addDays(day, direction * (view === 'day' ? 1 : 7)) };
}

function shownDay(): Date {
  const route = parsePath(location.pathname);
  return route.page === 'view' ? route.day : startOfDay(new Date());
}

function shownView(): View {
  const route = parsePath(location.pathname);
  return route.page === 'view' ? route.view : 'week';
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
