import { h } from './dom.ts';

/** Changes the page that many times a minute, half of them where its content is: LinkedIn is never quite still. */
export function startStorm(perMinute: number): void {
  if (perMinute === 0) return;
  const box = h('div.sample-storm', { 'aria-hidden': 'true' });
  document.body.append(box);
  let last = performance.now();
  let owed = 0;
  let count = 0;
  const blow = (now: number) => {
    owed = Math.min(owed + ((now - last) * perMinute) / 60_000, perMinute / 60 + 1);
    last = now;
    for (; owed >= 1; owed -= 1) mutate(box, count++);
    requestAnimationFrame(blow);
  };
  requestAnimationFrame(blow);
}

function mutate(box: HTMLElement, at: number): void {
  const target = at % 2 === 0 ? box : (document.querySelector('main') ?? box);
  const kinds = [
    () => target.setAttribute('data-storm', String(at)),
    () => target.classList.toggle('storm-on'),
    () => {
      const leaf = h('i');
      target.append(leaf);
      leaf.remove();
    },
    () => box.replaceChildren(String(at)),
  ];
  kinds[(at >> 1) % kinds.length]?.();
}
