import type { Picture } from './shoot.ts';

/** A page with all pictures, to be looked through; a press on one shows it in its size. */
export function contactSheet(pictures: readonly Picture[]): string {
  const bySurface = Object.groupBy(pictures, ({ surface }) => surface);
  const parts = Object.entries(bySurface).map(
    ([surface, own = []]) => `<h2>${surface}</h2><div>${own.map(figure).join('')}</div>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Keyside: every surface</title>
<style>
  body { font: 14px system-ui; margin: 2rem; background: #888; }
  div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start; }
  figure { margin: 0; }
  img { max-width: 480px; max-height: 640px; display: block; }
</style>
${parts.join('\n')}
`;
}

const figure = ({ file, surface, theme, width }: Picture) =>
  `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${surface}, ${theme}, ${width} pixels wide"></a><figcaption>${width} · ${theme}</figcaption></figure>`;
