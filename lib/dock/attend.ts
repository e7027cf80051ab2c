import { hearTabMessages, openSide, panelAddress, type ReportAnswer, sendReport } from '../messages/tab.ts';
import type { Dock, Place } from '../messages/view.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Site } from '../sites/page.ts';
import { watchSite } from '../sites/watch.ts';
import type { DockControl } from './dock.ts';
import { borrowDock } from './lent.ts';

/**
 * All that Keyside does in a page: says who is seen, and shows the handle and the panel where the person wants them in
 * the page. In the browser's side panel's favour nothing at all is added to the page; switched off, it is not read.
 */
export function attend(site: Site, document: Document): void {
  const window = document.defaultView;
  // An XML document or a picture is no page of the site's.
  if (!window || !(document.documentElement instanceof HTMLElement)) return;
  const { signal, abort } = stopper();
  const nonce = crypto.randomUUID();
  let sequence = 0;
  let sighting: Sighting | null = null;
  let unreadable = false;
  /** Counts up when the address is another than at the last report; the address itself is told to nobody. */
  let moves = 0;
  let address = '';
  let place: Place | undefined;
  let dock: DockControl | undefined;
  /** Ends what stands in the page and watches it, when the person wants it otherwise. */
  let present = stopper();

  async function send(left: Dock | null = null, seen = sighting): Promise<ReportAnswer | undefined> {
    const mine = ++sequence;
    const { href } = document.location;
    if (href !== address) moves++;
    address = href;
    const about = { site: site.name, sighting: seen, unreadable, moves, nonce, sequence: mine };
    const answer = await sendReport({ ...about, dock: left, docked: borrowDock() !== undefined });
    if (!answer || signal.aborted) return undefined;
    if (mine === sequence) dock?.show(answer.handle);
    return answer;
  }

  function stand(next: Place, left: Dock): void {
    if (next === place) return;
    place = next;
    present.abort();
    present = stopper();
    dock = undefined;
    const own = AbortSignal.any([signal, present.signal]);
    if (place === 'page') {
      dock = borrowDock()?.({
        document,
        panelUrl: panelAddress(nonce),
        keepClear: site.keepClear,
        signal: own,
        changed: (to) => void send(to),
        openSide,
      });
      dock?.restore(left);
    }
    if (place === 'off') see(null, false);
    else watchSite(site, { document, signal: own, report: see, looked });
  }

  function looked(): void {
    dock?.settle();
    // From one page that shows nobody to another: nothing was seen to change, but what was picked beside it goes.
    if (!sighting && document.location.href !== address) void send();
  }

  function see(seen: Sighting | null, failed: boolean): void {
    sighting = seen;
    unreadable = failed;
    // A list is no one in particular: the panel makes way for it.
    dock?.offer(failed || seen?.people.some(({ part, self }) => part !== 'row' && !self) === true);
    void send();
  }

  /** The worker may have been stopped in the middle of the first answer: the second wakes it. */
  async function start(): Promise<void> {
    const answer = (await send()) ?? (await send());
    if (!answer) return;
    // After an update there are two of us. The newer calls, then listens; the older has listened before.
    document.dispatchEvent(new Event(answer.call));
    document.addEventListener(answer.call, abort, { signal });
    hearTabMessages(signal, (message) => {
      if (message.kind === 'handle') dock?.show(message.handle);
      if (message.kind === 'dock') dock?.[message.action]();
      if (message.kind === 'place') stand(message.place, answer.dock);
      if (message.kind === 'panel-ready') {
        dock?.panelReady();
        // The panel may have missed the report that was sent while it loaded.
        void send();
      }
    });
    stand(answer.place, answer.dock);
    // The side panel outlives the page; and after going back, another page's report is the tab's last.
    window?.addEventListener('pagehide', () => void (place === 'side' && send(null, null)), { signal });
    window?.addEventListener('pageshow', ({ persisted }) => persisted && void send(), { signal });
  }
  // Now, and not when the dock comes: before the page's own listeners on the window.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, (event) => dock?.keep(event), { capture: true, signal });
  void start();
}

function stopper() {
  const stop = new AbortController();
  return { signal: stop.signal, abort: () => stop.abort() };
}
