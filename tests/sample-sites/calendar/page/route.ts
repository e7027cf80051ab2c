import { startOfDay } from './dates.ts';

export const views = ['day', 'week', 'month', 'agenda'] as const;
export type View = (typeof views)[number];

export type Route =
  | { page: 'view'; view: View; day: Date }
  /** Without an id: an event that is being made. */
  | { page: 'event'; written: string | null };

const BASE = '/calendar/u/0/r';

/** `/calendar/u/0/r/week/2026/11/24`, `…/r/eventedit/<id>` */
export function parsePath(path: string): Route {
  const [name = '', ...rest] = path
    .replace(/^\/calendar\/(u\/\d+\/)?r\/?/, '')
    .split('/')
    .filter(Boolean);
  if (name === 'eventedit') return { page: 'event', written: rest[0] ? decodeURIComponent(rest[0]) : null };
  const [year, month, day = 1] = rest.map(Number);
  const date = year && month ? new Date(year, month - 1, day) : startOfDay(new Date());
  return { page: 'view', view: views.find((view) => view === name) ?? 'week', day: date };
}

export function pathOf(route: Route): string {
  if (route.page === 'event') return `${BASE}/eventedit${route.written ? `/${route.written}` : ''}`;
  const { view, day } = route;
  return `${BASE}/${view}/${day.getFullYear()}/${day.getMonth() + 1}/${day.getDate()}`;
}
