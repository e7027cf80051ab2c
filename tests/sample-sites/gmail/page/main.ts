import type { Mailbox } from '../mail/mail.ts';
import type { App } from './app.ts';
import { buildComposePage, openCompose } from './compose.ts';
import { buildFrame } from './frame.ts';
import { listenToKeys } from './keys.ts';
import { showPopout } from './popout.ts';
import { readSettings } from './settings.ts';
import { startStorm } from './storm.ts';
import { toast } from './toast.ts';
import { createViews } from './views.ts';
import { wordsOf } from './words.ts';

start();

/** The sample Gmail. There is no framework and no build; see mail/ for its mail and settings.ts for what can be set. */
function start(): void {
  const settings = readSettings(location.search);
  const app: App = {
    mailbox: readMailbox(),
    settings,
    words: wordsOf(settings.hl),
    archived: new Set(),
    compose: (draft) => openCompose(app, draft),
    toast,
  };
  document.documentElement.lang = settings.hl;
  document.documentElement.dir = settings.hl === 'ar' ? 'rtl' : 'ltr';
  document.documentElement.dataset.theme = settings.theme;
  document.getElementById('loading')?.remove();
  show(app, new URLSearchParams(location.search));
  startStorm(settings.storm);
}

function show(app: App, search: URLSearchParams): void {
  const pages: Readonly<Record<string, () => void>> = {
    btop: () => showPopout(app, search),
    cm: () => showComposePage(app, search),
  };
  (pages[search.get('view') ?? ''] ?? (() => showMailbox(app)))();
}

function showMailbox(app: App): void {
  document.body.className = 'aAU';
  if (!location.hash) history.replaceState(null, '', '#inbox');
  const views = createViews(app, buildFrame(app));
  listenToKeys(app, views);
  window.addEventListener('hashchange', views.follow);
  views.follow();
  // For tests that decide when, whatever the machine is busy with; an extension does not see it.
  Object.assign(window, { sampleGmail: { arrive: views.arrive } });
}

function showComposePage(app: App, search: URLSearchParams): void {
  document.body.className = 'xE xp';
  document.title = `${app.words.compose} - ${app.mailbox.me.email} - ${app.mailbox.product}`;
  document.body.append(buildComposePage(app, search));
}

/** From this page's own server: its shape needs no check. */
function readMailbox(): Mailbox {
  return JSON.parse(document.getElementById('sample-mailbox')?.textContent ?? '{}');
}
