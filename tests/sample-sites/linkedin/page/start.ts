import { offerApi } from './api.ts';
import type { App } from './app.ts';
import type { Bubbles } from './bubbles.ts';
import { startDetector } from './detector.ts';
import { createFollow, type Follow } from './follow.ts';
import { createGo, followLinks } from './go.ts';
import { goAround } from './preload.ts';
import { parsePath, shellOf } from './route.ts';
import { readSettings } from './settings.ts';
import { shells } from './shells.ts';
import { startStorm } from './storm.ts';
import { wordsOf } from './words.ts';
import { readWorld } from './world.ts';

/** Builds the page of this address, and follows the address from then on. */
export function startPage(): void {
  const settings = readSettings(location.search, location.hostname === 'www.linkedin.com' ? 'sdui' : 'guest');
  if (settings.detect === '1') startDetector();
  const shell = shellOf(parsePath(location.pathname), settings.ui);
  let view: Follow | undefined;
  let bubbles: Bubbles | undefined;
  const app: App = {
    world: readWorld(),
    settings,
    words: wordsOf(settings.hl),
    shell,
    go: shell === 'preload' ? goAround : createGo(shell, settings, () => view?.follow()),
    chat: (slug) => bubbles?.open(slug),
  };
  const built = shells[shell](app);
  bubbles = built.bubbles;
  if (built.box && built.build) view = createFollow(app, built.box, built.build);
  window.addEventListener('popstate', () => view?.follow());
  followLinks(app);
  offerApi(app, () => view?.arrive());
  view?.follow();
  startStorm(settings.storm);
}
