import { agendaView } from './agenda.ts';
import type { App } from './app.ts';
import { columnsView } from './columns.ts';
import { addDays, startOfWeek } from './dates.ts';
import { monthView } from './month.ts';
import type { Route } from './route.ts';

/** Puts the view of a route in place of the last. */
export function showView(app: App, main: HTMLElement, { view, day }: Route & { page: 'view' }): void {
  const week = Array.from({ length: 7 }, (_, at) => addDays(startOfWeek(day), at));
  const build = {
    day: () => columnsView(app, [day]),
    week: () => columnsView(app, week),
    month: () => monthView(app, day),
    agenda: () => agendaView(app, day),
  };
  main.replaceChildren(build[view]());
  const morning = main.querySelector('.hours');
  if (morning?.parentElement) morning.parentElement.scrollTop = 7 * 48;
}
