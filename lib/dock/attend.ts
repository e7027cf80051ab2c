import { hearTabMessages, panelAddress, sendReport } from '../messages/tab.ts';
import type { Dock } from '../messages/view.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Site } from '../sites/page.ts';
import { watchSite } from '../sites/watch.ts';
import { createDock } from './dock.ts';

/** All that Keyside does in a page: says who is seen, and shows the handle and the panel. */
export function attend(site: Site, document: Document, signal: AbortSignal): void {
  const window = document.defaultView;
  // An XML document or a picture is no page of the site's.
  if (!window || !(document.documentElement instanceof HTMLElement)) return;
  const nonce = crypto.randomUUID();
  let sequence = 0;
  let sighting: Sighting | null = null;
  let restored = false;

  const dock = createDock({
    document,
    window,
    panelUrl: panelAddress(nonce),
    keepClear: site.keepClear,
    signal,
    changed: (left) => void report(left),
  });

  async function report(left: Dock | null = null): Promise<void> {
    const mine = ++sequence;
    const answer = await sendReport({ site: site.name, sighting, nonce, sequence: mine, dock: left });
    if (!answer || signal.aborted) return;
    if (!restored) dock.restore(answer.dock);
    restored = true;
    if (mine === sequence) dock.show(answer.state);
  }

  hearTabMessages(signal, (message) => {
    if (message.kind === 'handle') dock.show(message.state);
    if (message.kind === 'dock') message.action === 'close' ? dock.close() : dock.toggle();
    if (message.kind === 'panel-ready') {
      dock.panelReady();
      // The panel may have missed the report that was sent while it loaded.
      void report();
    }
  });

  watchSite(site, {
    document,
    signal,
    report(seen) {
      sighting = seen;
      // A list is no one in particular: the panel makes way for it.
      if (seen) dock.offer(seen.people.some(({ part, self }) => part !== 'row' && !self));
      void report();
    },
    looked: dock.settle,
  });
}
