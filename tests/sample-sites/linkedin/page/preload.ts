import type { App } from './app.ts';
import { type Bubbles, createBubbles } from './bubbles.ts';
import { h } from './dom.ts';

/**
 * In the newest generation the messages are of the older one: in a frame of the same site, or in a shadow root that is
 * open.
 */
export function buildOutlet(app: App): Bubbles {
  if (app.settings.bubbles === 'off') return { open: () => {} };
  return app.settings.bubbles === 'shadow' ? inShadow(app) : inFrame(app);
}

function inShadow(app: App): Bubbles {
  const outlet = document.getElementById('interop-outlet') ?? document.body;
  const root = outlet.attachShadow({ mode: 'open' });
  const style = (name: string) => h('link', { rel: 'stylesheet', href: `/_sample/page/${name}.css` });
  root.append(style('look'), style('ember'));
  return createBubbles(app, root);
}

function inFrame(app: App): Bubbles {
  const frame = document.createElement('iframe');
  frame.className = 'x-preload';
  frame.title = app.words.messaging;
  frame.src = `/preload/${location.search}`;
  document.body.append(frame);
  return { open: (slug) => bubblesOf(frame)?.open(slug) };
}

const bubblesOf = (frame: HTMLIFrameElement): Bubbles | undefined =>
  (frame.contentWindow as (Window & { sampleBubbles?: Bubbles }) | null)?.sampleBubbles;

/** The frame’s own document: the messages, and the size they take. */
export function buildPreload(app: App): Bubbles {
  const box = h('div.application-outlet__overlay-container');
  document.body.classList.add('preload');
  document.body.prepend(h('div.application-outlet', {}, box));
  const bubbles = createBubbles(app, box);
  Object.assign(window, { sampleBubbles: bubbles });
  fitFrame(box);
  return bubbles;
}

function fitFrame(box: HTMLElement): void {
  const frame = window.frameElement;
  if (!(frame && 'style' in frame)) return;
  const { style } = frame as HTMLIFrameElement;
  new ResizeObserver(() => {
    const { width, height } = (box.firstElementChild ?? box).getBoundingClientRect();
    style.width = `${Math.ceil(width)}px`;
    style.height = `${Math.ceil(height)}px`;
  }).observe(box.firstElementChild ?? box);
}

/** A link in the frame leads the page around it. */
export function goAround(path: string): void {
  const api = (window.parent as Window & { sampleLinkedIn?: { go(path: string): void } }).sampleLinkedIn;
  api?.go(path);
}
