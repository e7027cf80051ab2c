import { h } from './dom.ts';

/** Changes the page that many times a second, half of them where mails are read: a mail program is never quite still. */
export function startStorm(perSecond: number): void {
  if (perSecond === 0) return;
  const box = h('div.storm', { 'aria-hidden': 'true' });
  document.body.append(box);
  let last = performance.now();
  let owed = 0;
  const blow = (now: number) => {
    owed = Math.min(owed + ((now - last) * perSecond) / 1000, perSecond);
    last = now;
    for (; owed >= 1; owed -= 1) mutate(box, Math.floor(owed));
    requestAnimationFrame(blow);
  };
  requestAnimationFrame(blow);
}

function mutate(box: HTMLElement, at: number): void {
  const target = at % 2 === 0 ? box : (document.querySelector<HTMLElement>('.pane') ?? box);
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
