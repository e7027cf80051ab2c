import { hearTabMessages, openSide, panelAddress, type ReportAnswer, sendReport } from '../messages/tab.ts';
import type { Dock } from '../messages/view.ts';
import type { Sighting } from '../model/sighting.ts';
import { isGone, property } from '../sites/dom.ts';
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
  /** Of the newest report that says how the person left the panel. */
  let lastLeft = 0;
  let sighting: Sighting | null = null;
  let unreadable = false;
  /** Counts up when the address is another than at the last report; the address itself is told to nobody. */
  let moves = 0;
  let address = '';
  /** What the background said last, and how the person left the panel since; none before anything stands. */
  let latest: ReportAnswer | undefined;
  let dock: DockControl | undefined;
  /** Ends what stands in the page and watches it, when the person wants it otherwise. */
  let present = stopper();
  let own = signal;

  async function send(left: Dock | null = null, seen = sighting): Promise<ReportAnswer | undefined> {
    if (isGone(document)) return undefined;
    const mine = ++sequence;
    if (left) lastLeft = mine;
    const { href } = document.location;
    if (href !== address) moves++;
    address = href;
    const about = { site: site.name, sighting: seen, unreadable, moves, nonce, sequence: mine };
    const report = { ...about, dock: left, docked: borrowDock() !== undefined };
    // A newer one says all that this does, except how the panel was left.
    const isWanted = () => !signal.aborted && !isGone(document) && (mine === sequence || mine === lastLeft);
    const answer = await sendReport(report, isWanted);
    if (!answer || signal.aborted) return undefined;
    if (mine === sequence && latest) stand(answer);
    return answer;
  }

  function stand(next: ReportAnswer): void {
    const isOther = next.place !== latest?.place;
    latest = next;
    if (isOther) {
      present.abort();
      present = stopper();
      own = AbortSignal.any([signal, present.signal]);
      dock = undefined;
    }
    // When it could not be brought for the first report, it is for a later one.
    if (next.place === 'page') dock ??= dockAs(next.dock);
    dock?.show(next.handle);
    if (!isOther) return;
    if (next.place === 'off') see(null, false);
    else watchSite(site, { document, signal: own, report: see, looked });
  }

  function looked(): void {
    dock?.settle();
    // From one page that shows nobody to another: nothing was seen to change, but what was picked beside it goes.
    if (!sighting && document.location.href !== address) void send();
  }

  function dockAs(left: Dock): DockControl | undefined {
    const made = borrowDock()?.({
      document,
      panelUrl: panelAddress(nonce),
      keepClear: site.keepClear,
      signal: own,
      changed(to) {
        if (latest) latest = { ...latest, dock: to };
        void send(to);
      },
      openSide,
    });
    made?.restore(left);
    made?.offer(isSomeone());
    return made;
  }

  // A list is no one in particular: the panel makes way for it.
  const isSomeone = () =>
    unreadable || sighting?.people.some(({ part, self }) => part !== 'row' && !self) === true;

  function see(seen: Sighting | null, failed: boolean): void {
    sighting = seen;
    unreadable = failed;
    dock?.offer(isSomeone());
    void send();
  }

  async function firstAnswer(window: Window): Promise<ReportAnswer> {
    // A page that is rendered ahead is in no tab yet: nobody would answer it.
    if (property(document, 'prerendering')) await next(document, ['prerenderingchange'], signal);
    const answer = await send();
    if (answer) return answer;
    await next(window, ['visibilitychange', 'pageshow'], signal);
    return firstAnswer(window);
  }

  async function start(window: Window): Promise<void> {
    const answer = await firstAnswer(window);
    // After an update there are two of us. The newer calls, then listens; the older has listened before.
    document.dispatchEvent(new Event(answer.call));
    document.addEventListener(answer.call, abort, { signal });
    hearTabMessages(signal, (message) => {
      if (message.kind === 'handle') dock?.show(message.handle);
      if (message.kind === 'dock') dock?.[message.action]();
      if (message.kind === 'place' && latest) {
        // An answer that is under way may not know it yet.
        sequence++;
        stand({ ...latest, place: message.place });
      }
      if (message.kind === 'panel-ready') {
        // The browser's own side panel says so as well, and is no proof that ours was let in.
        if (message.nonce === nonce) dock?.panelReady();
        // The panel may have missed the report that was sent while it loaded.
        void send();
      }
      return message.kind === 'look' ? dock?.look(message.area) : undefined;
    });
    stand(answer);
    // The side panel outlives the page; and after going back, another page's report is the tab's last.
    window.addEventListener('pagehide', () => void (latest?.place === 'side' && send(null, null)), {
      signal,
    });
    window.addEventListener('pageshow', ({ persisted }) => persisted && void send(), { signal });
  }
  // Now, and not when the dock comes: before the page's own listeners on the window.
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    window.addEventListener(type, (event) => dock?.keep(event), { capture: true, signal });
  void start(window);
}

/** Resolves when one of these happens next. */
function next(target: EventTarget, types: readonly string[], signal: AbortSignal): Promise<unknown> {
  const happened = stopper();
  const options = { capture: true, signal: AbortSignal.any([signal, happened.signal]) };
  return new Promise((resolve) => {
    for (const type of types) target.addEventListener(type, resolve, options);
  }).then(happened.abort);
}

function stopper() {
  const stop = new AbortController();
  return { signal: stop.signal, abort: () => stop.abort() };
}
