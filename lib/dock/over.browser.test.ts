import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHost } from './host.ts';
import { createLook } from './look.ts';

// In Chromium: what is drawn where, and what takes a press, only a browser knows.

const press = { left: 20, top: 40, right: 120, bottom: 70, width: 200, height: 300 };
const over = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none;';
const corner = 'position:fixed;left:150px;top:250px;width:40px;height:20px;z-index:2147483647;';
/** Over the panel's corner, and seen there: it explains that the browser says something covers the panel. */
const decoy = `<div style="${corner}background:#fff"></div>`;

let gone: AbortController;
let host: HTMLElement;
let look: () => string;

beforeEach(() => {
  gone = new AbortController();
  const made = createHost(document, gone.signal);
  host = made.host;
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position:absolute;left:0;top:0;width:200px;height:300px;border:0;pointer-events:auto';
  made.root.append(frame);
  const asked = createLook({ document, host, frame: () => frame, signal: gone.signal });
  look = () => asked(press);
});
afterEach(() => {
  gone.abort();
  document.body.innerHTML = '';
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

const styled = (css: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
};
const put = (html: string) => document.body.insertAdjacentHTML('beforeend', html);

/** Shows a child of the host's within a box that its shadow root puts over everything. */
function slotted(mode: ShadowRootMode, around: (inner: HTMLElement) => string): void {
  put('<section><p style="margin:0;width:300px;height:300px;background:#fff">Prize</p></section>');
  const root = document.querySelector('section')?.attachShadow({ mode });
  const inner = document.createElement('div');
  inner.style.cssText = over;
  inner.innerHTML = around(inner);
  root?.append(inner);
}

describe('what could show where the person presses covers it, whatever else lies over the panel', () => {
  test.each<[what: string, () => void]>([
    ['a box that lets presses through', () => put(`<div style="${over}background:#fff"></div>`)],
    ['an inert one', () => put(`<div inert style="${over}pointer-events:auto;background:#fff"></div>`)],
    ['one that takes presses', () => put(`<div style="${over}pointer-events:auto"></div>`)],
    [
      'one that takes presses beside those of its holes that are looked at',
      () =>
        put(
          `<div style="position:fixed;left:30px;top:45px;width:10px;height:5px;background:#fff;z-index:2147483647"></div>`,
        ),
    ],
    ['letters', () => put(`<div style="${over}line-height:100px">Prize</div>`)],
    [
      'letters beside their box',
      () => put(`<div style="${over}width:1px;height:1px;text-indent:30px;line-height:100px">Prize</div>`),
    ],
    [
      'the letters of a box that is none',
      () => put(`<div style="${over}"><b style="display:contents">${'Prize '.repeat(40)}</b></div>`),
    ],
    [
      'a line under letters elsewhere',
      () =>
        put(
          `<div style="${over}top:200px"><u style="text-decoration:underline 80px #fff;text-underline-offset:-180px">Prize</u></div>`,
        ),
    ],
    [
      'the shadow of a box elsewhere',
      () => put(`<div style="${over}inset:0 auto auto -500px;width:300px;box-shadow:500px 0 #fff"></div>`),
    ],
    [
      'a shadow that is drawn larger',
      () =>
        put(
          `<div style="${corner}width:1px;height:1px;transform:scale(40);box-shadow:-3px -5px 0 2px #fff"></div>`,
        ),
    ],
    [
      'the shadow of what a filter sees',
      () =>
        put(
          `<div style="${over}left:-500px;right:auto;width:300px;filter:drop-shadow(500px 0 #fff)"><p style="background:#fff">&nbsp;</p></div>`,
        ),
    ],
    [
      'a shape that stands out of its picture',
      () =>
        put(
          `<svg style="${over}left:-9px;width:1px;height:1px;overflow:visible"><rect width="300" height="300" fill="white"/></svg>`,
        ),
    ],
    [
      'the rules between columns',
      () => put(`<div style="${over}columns:2;column-rule:90px solid #fff"></div>`),
    ],
    [
      'what stands before a part of something',
      () => {
        styled('.x::before{content:"";position:fixed;inset:0;background:#fff}');
        put(`<div style="${over}"><p class="x"></p></div>`);
      },
    ],
    [
      'what stands after the document, and takes presses',
      () =>
        styled(
          'html::after{content:"";position:fixed;left:30px;top:45px;width:9px;height:5px;background:#fff;z-index:2147483647}',
        ),
    ],
    ['what a slot shows within it', () => slotted('open', () => '<slot></slot>')],
    [
      'what a slot that is a box shows',
      () => {
        slotted('open', (inner) => {
          inner.style.cssText = '';
          return `<slot style="display:block;${over}"></slot>`;
        });
      },
    ],
    [
      'a backdrop',
      () => {
        styled('#pop::backdrop{background:#fff;pointer-events:none}');
        put(
          '<div id="pop" popover="manual" style="pointer-events:none;border:0;width:0;height:0;padding:0"></div>',
        );
        document.getElementById('pop')?.showPopover();
      },
    ],
    [
      'something within which the page has put the panel',
      () => {
        put('<main style="position:fixed;inset:0;z-index:1"></main>');
        document.querySelector('main')?.append(host);
        put(`<div style="${over}z-index:2;background:#fff"></div>`);
      },
    ],
    ['a page that can’t be seen', () => document.body.style.setProperty('opacity', '0.1')],
    ['a document that is turned', () => document.documentElement.style.setProperty('rotate', '180deg')],
  ])('%s', (_what, attack) => {
    expect(look()).toBe('clear');
    put(decoy);
    expect(look()).toBe('shared');
    attack();
    expect(look()).toBe('covered');
  });
});

test('nothing is as it seems while the page goes over from one view into another', async () => {
  styled(
    '::view-transition{pointer-events:none}::view-transition-group(*){animation-duration:60s}:root{view-transition-name:none}.x{view-transition-name:x}',
  );
  put('<div class="x" style="width:9px;height:9px"></div>');
  const going = document.startViewTransition(() => {});
  await going.ready;
  expect(look()).toBe('covered');
  going.skipTransition();
  await going.finished;
  expect(look()).toBe('clear');
});

describe('what shows nothing there is in nobody’s way', () => {
  test.each<[what: string, () => void, said: string]>([
    ['nothing at all', () => undefined, 'clear'],
    ['an empty box over everything', () => put(`<div style="${over}"></div>`), 'shared'],
    [
      'an empty box with an empty host in it',
      () => put(`<div style="${over}"><section></section></div>`),
      'shared',
    ],
    [
      'a box that is hidden',
      () => put(`<div style="${over}background:#fff;visibility:hidden"></div>`),
      'shared',
    ],
    ['a box of no opacity', () => put(`<div style="${over}background:#fff;opacity:0"></div>`), 'shared'],
    [
      'a message in a corner, with a shadow',
      () =>
        put(`<div style="${corner}background:#fff;box-shadow:0 2px 9px #000;outline:1px solid">Sent</div>`),
      'shared',
    ],
    [
      'a box just beside what is pressed',
      () => put(`<div style="${over}left:124px;background:#fff"></div>`),
      'shared',
    ],
    ['a box beneath', () => put(`<div style="${over}z-index:2147483645;background:#fff"></div>`), 'clear'],
    [
      'a high box within a low one',
      () => put(`<div style="${over}z-index:1"><div style="${over}background:#fff"></div></div>`),
      'clear',
    ],
    ['letters low in the page', () => put('<p style="position:fixed;inset:0">Text</p>'), 'clear'],
  ])('%s', (_what, change, said) => {
    change();
    expect(look()).toBe(said);
  });
});
