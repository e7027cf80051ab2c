import type { Examples } from '../page.ts';

const at = 'https://calendar.google.com/calendar';
const id = 'N2szcTlzMHZhMW00dDhjMmU1ZzZpN2tfMjAyNjExMjRUMDkwMDAwWiBhbGV4LnJldXRlckBub3J2YW5lLXN5c3RlbXMuY29t';

export const examples: Examples = {
  'calendar/event': [
    `${at}/u/0/r/eventedit/${id}`,
    `${at}/u/1/r/eventedit/${id}?pli=1`,
    `${at}/b/0/r/eventedit/${id}`,
    `${at}/r/eventedit/${id}`,
    `${at}/u/0/r/eventedit`,
    `${at}/u/0/r/eventedit?text=Review&dates=20261124T090000Z/20261124T100000Z`,
  ],
  'calendar/grid': [
    `${at}/u/0/r`,
    `${at}/u/0/r/`,
    `${at}/r`,
    `${at}/u/0/r/day/2026/11/24`,
    `${at}/u/1/r/week/2026/11/24`,
    `${at}/u/0/r/week`,
    `${at}/u/0/r/month/2026/11/1?tab=mc`,
    `${at}/u/0/r/year/2026/1/1`,
    `${at}/u/0/r/agenda`,
    `${at}/u/0/r/customday/2026/11/24`,
    `${at}/u/0/r/search?q=renewal`,
  ],
};
