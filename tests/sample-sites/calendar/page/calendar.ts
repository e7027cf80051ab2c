import type { CalendarData } from '../events/event.ts';
import { offerApi } from './api.ts';
import type { App } from './app.ts';
import { createDetails } from './details.ts';
import { createEventPage } from './event-page.ts';
import { buildFrame } from './frame.ts';
import { listenToKeys } from './keys.ts';
import { createQuick } from './quick.ts';
import { parsePath, pathOf, type Route } from './route.ts';
import type { Settings } from './settings.ts';
import { startStorm } from './storm.ts';
import { showView } from './views.ts';
import { wordsOf } from './words.ts';

/** The whole calendar, in an empty page whose address says what to show. It listens until the signal. */
export function showCalendar(data: CalendarData, settings: Settings, signal: AbortSignal): void {
  document.documentElement.lang = settings.hl;
  document.documentElement.dir = settings.hl === 'ar' ? 'rtl' : 'ltr';
  document.documentElement.dataset.theme = settings.theme;
  const app: App = {
    data,
    settings,
    words: wordsOf(settings.hl),
    signal,
    events: [...data.events],
    go(to) {
      history.pushState(null, '', pathOf(to) + location.search);
      show();
    },
    open: (event, beside) => details.open(event, beside),
    create: (begin, beside) => quick.open(begin, beside),
  };
  const frame = buildFrame(app);
  const quick = createQuick(app);
  const details = createDetails(app);
  const eventPage = createEventPage(app);

  const close = () => {
    details.close();
    quick.close();
  };
  function show(): void {
    const route: Route = parsePath(location.pathname);
    close();
    eventPage.show(route.page === 'event' ? route : null);
    frame.show(route);
    if (route.page === 'view') showView(app, frame.main, route);
  }
  window.addEventListener('popstate', show, { signal });
  listenToKeys(app, { close });
  offerApi(app, details.close);
  show();
  startStorm(settings.storm);
}
