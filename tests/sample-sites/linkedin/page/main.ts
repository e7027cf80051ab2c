import { offerApi } from './api.ts';
import type { App } from './app.ts';
import { createFollow } from './follow.ts';
import { createGo, followLinks } from './go.ts';
import { parsePath, shellOf } from './route.ts';
import { buildSduiFrame } from './sdui-frame.ts';
import { sduiView } from './sdui-views.ts';
import { readSettings } from './settings.ts';
import { wordsOf } from './words.ts';
import { readWorld } from './world.ts';

start();

/** The sample LinkedIn. There is no framework and no build; see world/ for who is in it and settings.ts for settings. */
function start(): void {
  const settings = readSettings(location.search, location.hostname === 'www.linkedin.com' ? 'sdui' : 'guest');
  const shell = shellOf(parsePath(location.pathname), settings.ui);
  let follow = () => {};
  const app: App = {
    world: readWorld(),
    settings,
    words: wordsOf(settings.hl),
    shell,
    go: createGo(shell, settings, () => follow()),
    chat: () => {},
  };
  follow = createFollow(app, buildSduiFrame(app), sduiView);
  window.addEventListener('popstate', follow);
  followLinks(app);
  offerApi(app);
  follow();
}
