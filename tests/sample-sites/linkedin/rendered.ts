import { JSDOM } from 'jsdom';
import type { SampleLinkedIn } from './page/api.ts';
import { startPage } from './page/start.ts';
import { answerLinkedIn } from './site.ts';

/** What the page's scripts, and readers of the page, find in a browser and not in Node. */
const globals = [
  ...(['document', 'window', 'location', 'history', 'getComputedStyle'] as const),
  ...([
    'Document',
    'Element',
    'HTMLElement',
    'HTMLIFrameElement',
    'Node',
    'NodeFilter',
    'ShadowRoot',
    'Text',
  ] as const),
] as const;

/** Nothing is late, so that the page is whole when its script is through. */
const atOnce = { delay: '0', piece: '0', experience: '0' };

/**
 * A page of the sample as it stands when all has arrived, for tests without a browser. Styles and frames are not loaded.
 *
 * @param address as in `linkedinPages`; the settings it is rendered with are added to it
 */
export function renderLinkedIn(address: string): JSDOM {
  const url = new URL(address);
  for (const [name, value] of Object.entries(atOnce)) url.searchParams.set(name, value);
  const { dom, leave } = enterLinkedIn(url.href);
  leave();
  return dom;
}

/** The same, and the page goes on living, in this process's globals, until it is left. */
export function enterLinkedIn(address: string): { dom: JSDOM; api: SampleLinkedIn; leave: () => void } {
  const { body, url } = follow(new URL(address));
  const dom = new JSDOM(body, { url: url.href });
  const leave = borrowGlobals(dom);
  try {
    startPage();
  } catch (error) {
    leave();
    throw error;
  }
  const { sampleLinkedIn } = dom.window as unknown as { sampleLinkedIn: SampleLinkedIn };
  return { dom, api: sampleLinkedIn, leave };
}

function borrowGlobals({ window }: JSDOM): () => void {
  const before = globals.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of globals)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  return () => {
    for (const [name, old] of before) {
      if (old) Object.defineProperty(globalThis, name, old);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** As a browser does, where the site sends the visitor elsewhere. */
function follow(url: URL): { body: string; url: URL } {
  const { status, headers, body } = answerLinkedIn(url);
  return status === 302 ? follow(new URL(headers.Location ?? '/', url)) : { body, url };
}
