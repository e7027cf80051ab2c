import { showCalendar } from './calendar.ts';
import { readSettings } from './settings.ts';

// There is no framework and no build; see events/ for the events and settings.ts for what can be set.
showCalendar(
  JSON.parse(document.getElementById('sample-calendar')?.textContent ?? '{}'),
  readSettings(location.search),
  new AbortController().signal,
);
