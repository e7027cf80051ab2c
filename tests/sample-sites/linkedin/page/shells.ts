import type { App, View } from './app.ts';
import { type Bubbles, createBubbles } from './bubbles.ts';
import { buildEmberFrame } from './ember-frame.ts';
import { emberView } from './ember-views.ts';
import { guestView } from './guest.ts';
import { mobileView } from './mobile.ts';
import { buildOutlet, buildPreload } from './preload.ts';
import { parsePath, type Route, type Shell } from './route.ts';
import { buildSalesFrame, salesView } from './sales.ts';
import { buildSduiFrame } from './sdui-frame.ts';
import { sduiView } from './sdui-views.ts';

/** What stands in a document before its first view. */
interface Built {
  box?: HTMLElement;
  build?: (app: App, route: Route) => View;
  bubbles?: Bubbles;
}

export const shells: Readonly<Record<Shell, (app: App) => Built>> = {
  sdui: (app) => ({ box: buildSduiFrame(app), build: sduiView, bubbles: buildOutlet(app) }),
  ember: (app) => {
    const { box, overlay } = buildEmberFrame(app);
    return { box, build: emberView, bubbles: createBubbles(app, overlay) };
  },
  sales: (app) => ({ box: buildSalesFrame(app), build: salesView }),
  guest: (app) => atOnce(app, guestView),
  mwlite: (app) => atOnce(app, mobileView),
  preload: (app) => ({ bubbles: buildPreload(app) }),
};

/** What the server writes is all there is, and there at once. */
function atOnce(app: App, build: (app: App, route: Route) => View): Built {
  document.body.prepend(build(app, parsePath(location.pathname)).element);
  return {};
}
