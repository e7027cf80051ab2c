import type { Mailbox } from '../mail/mail.ts';
import type { App } from './app.ts';
import { buildCalendar } from './calendar.ts';
import { buildFrame } from './frame.ts';
import { buildMailroom } from './mailroom.ts';
import { showPopout } from './popout.ts';
import { parsePath, pathOf } from './route.ts';
import { readSettings } from './settings.ts';
import { startStorm } from './storm.ts';
import { wordsOf } from './words.ts';

start();

/** The sample Outlook. There is no framework and no build; see mail/ for its mail and settings.ts for what can be set. */
function start(): void {
  const settings = readSettings(location.search);
  const app: App = { mailbox: readMailbox(), settings, words: wordsOf(settings.hl) };
  document.documentElement.lang = settings.hl;
  document.documentElement.dir = settings.hl === 'ar' ? 'rtl' : 'ltr';
  document.documentElement.dataset.theme = settings.theme;
  const route = parsePath(new URL(location.href));
  if (route.alone && route.app === 'mail') showPopout(app, route);
  else showApps(app);
  startStorm(settings.storm);
}

function showApps(app: App): void {
  const mailroom = buildMailroom(app);
  const calendar = buildCalendar(app);
  const frame = buildFrame(app, {
    search: (text) => {
      goTo('mail');
      mailroom.search(text);
    },
    app: (name) => goTo(name),
  });

  function goTo(name: 'mail' | 'calendar'): void {
    if (parsePath(new URL(location.href)).app === name) return;
    history.pushState(null, '', pathOf({ app: name }));
    follow();
  }

  function follow(): void {
    const route = parsePath(new URL(location.href));
    const shown = route.app === 'mail' ? mailroom : calendar;
    calendar.close();
    frame.mark(route.app);
    frame.main.replaceChildren(shown.element);
    shown.follow(route);
  }

  window.addEventListener('popstate', follow);
  follow();
  Object.assign(window, {
    sampleOutlook: {
      /** Opens a mail or an event by its key, as a click does. */
      open(key: string): boolean {
        const isMail = app.mailbox.conversations.some((one) => one.key === key);
        goTo(isMail ? 'mail' : 'calendar');
        return isMail ? mailroom.open(key) : calendar.open(key);
      },
      close: () => calendar.close(),
    },
  });
}

/** From this page's own server: its shape needs no check. */
function readMailbox(): Mailbox {
  const data = document.getElementById('sample-mailbox');
  // Addresses that no part of the page shows should not stand in it either.
  data?.remove();
  return JSON.parse(data?.textContent ?? '{}');
}
