import { h } from '../../gmail/page/dom.ts';
import type { App } from './app.ts';
import { addDays, datekeyOf, isSameDay, startOfWeek } from './dates.ts';
import type { Route } from './route.ts';
import { monthTitle, weekdayOf } from './when.ts';

/** The small month in the drawer. */
export function miniMonth(app: App, { view, day }: Route & { page: 'view' }): HTMLElement {
  const first = startOfWeek(new Date(day.getFullYear(), day.getMonth(), 1));
  const days = Array.from({ length: 42 }, (_, at) => addDays(first, at));
  const letters = days
    .slice(0, 7)
    .map((one) => h('span.letter', {}, weekdayOf(one, app.settings.hl).charAt(0)));
  const cells = days.map((one) => {
    const classes = [
      one.getMonth() === day.getMonth() ? '' : '.other',
      isSameDay(one, new Date()) ? '.today' : isSameDay(one, day) ? '.chosen' : '',
    ].join('');
    const click = () => app.go({ page: 'view', view, day: one });
    return h(`button${classes}`, { 'data-date': datekeyOf(one), click }, String(one.getDate()));
  });
  return h(
    'div.mini',
    {},
    h('div.name', {}, monthTitle(day, day, app.settings.hl)),
    h('div.days', {}, ...letters, ...cells),
  );
}
