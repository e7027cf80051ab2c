import type { Page } from 'playwright';
import { findFirefox } from '../../../scripts/browser.ts';
import { createInside } from '../../../scripts/firefox/inside.ts';
import { addonId, install, launchFirefox } from '../../../scripts/firefox/launch.ts';
import { openSide } from './firefox-side.ts';
import type { Seat, SeatOptions } from './seat.ts';

/** Why its stories are skipped where it is missing. */
export const noFirefox =
  'There is no Firefox on this machine; install firefox-esr, or set KEYSIDE_FIREFOX to its path.';

/** Milliseconds until a background that nobody needs is stopped; a person's Firefox takes thirty seconds. */
const IDLE = 3000;

export async function startFirefox(options: SeatOptions): Promise<Seat> {
  const browser = findFirefox();
  if (!browser) throw new Error(noFirefox);
  const { context, bidi, origin } = await launchFirefox({ ...options, browser, idle: IDLE });
  const inside = createInside(bidi);
  return {
    context,
    origin,
    stopWorker: () => inside.run(stopBackground, addonId),
    update: () => install(bidi, options.extension),
    buttonNames: (page: Page) => inside.run(buttonNames, page.url()),
    openSide: () => openSide(inside),
    idled: () => inside.run(backgroundStopped, addonId),
  };
}

interface Extension {
  backgroundState: 'running' | 'starting' | 'stopped' | 'suspending';
  terminateBackground(how: { disableResetIdleForTest: boolean }): Promise<void>;
  once(event: 'shutdown-background-script', heard: () => void): void;
}
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };

/** Runs in Firefox itself. What it waits for is what its idle timer would have brought about. */
async function stopBackground(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') return;
  await extension.terminateBackground({ disableResetIdleForTest: true });
}

/** Runs in Firefox itself. */
async function backgroundStopped(id: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(id);
  if (extension.backgroundState === 'stopped') return;
  await new Promise<void>((resolve) => extension.once('shutdown-background-script', resolve));
}

interface Accessible {
  role: number;
  name: string | null;
  childCount: number;
  getChildAt(index: number): Accessible;
}
declare const Cc: Record<string, { getService(type: unknown): unknown }>;
declare const Ci: Record<string, unknown> & { nsIAccessibleRole: Record<string, number> };
declare const Services: { wm: { getEnumerator(kind: string): Iterable<BrowserWindow> } };
interface BrowserWindow {
  gBrowser: { browsers: { currentURI: { spec: string } }[] };
}

/** Runs in Firefox itself. */
function buttonNames(url: string): string[] {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService) as {
    getAccessibleFor(node: unknown): Accessible | null;
  };
  const browsers = [...Services.wm.getEnumerator('navigator:browser')].flatMap(
    ({ gBrowser }) => gBrowser.browsers,
  );
  const browser = browsers.find(({ currentURI }) => currentURI.spec === url);
  const names: string[] = [];
  const visit = (node: Accessible | null) => {
    if (!node) return;
    if (node.role === Ci.nsIAccessibleRole.ROLE_PUSHBUTTON) names.push(node.name ?? '');
    for (let i = 0; i < node.childCount; i++) visit(node.getChildAt(i));
  };
  visit(browser ? service.getAccessibleFor(browser) : null);
  return names;
}
