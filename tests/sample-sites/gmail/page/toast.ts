import { h } from './dom.ts';

/** A line at the lower edge that goes after some seconds; a newer one takes its place. */
export function toast(text: string): void {
  document.querySelector('.bBe')?.remove();
  const element = h(
    'div.bBe',
    { role: 'alert', 'aria-live': 'assertive' },
    h('div.vh', {}, h('span.aT', {}, h('span.bAq', {}, text))),
  );
  document.body.append(element);
  element.addEventListener('animationend', () => element.remove());
}
