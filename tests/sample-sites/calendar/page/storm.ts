import { h } from '../../gmail/page/dom.ts';

/** Changes the page that many times a second, half of them where the view or the details are. */
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
  const targets = [box, document.querySelector('[role=main]'), box, document.querySelector('.kma42e')];
  const target = targets[at % targets.length] ?? box;
  target.setAttribute('data-storm', String(at));
  box.replaceChildren(String(at));
}
