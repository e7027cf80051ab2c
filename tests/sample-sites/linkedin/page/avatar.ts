import { h } from './dom.ts';

/** A face of initials, as an image, because LinkedIn's are images. */
export function face(
  name: string,
  size: number,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  return image(drawing(initials(name), hue(name), true), size, { alt: '', ...attributes });
}

/** A company's sign. */
export function logo(
  name: string,
  size: number,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  return image(drawing(initials(name).slice(0, 1), hue(name), false), size, { alt: '', ...attributes });
}

function image(svg: string, size: number, attributes: Readonly<Record<string, string>>): HTMLElement {
  return h('img', {
    src: `data:image/svg+xml,${encodeURIComponent(svg)}`,
    width: size,
    height: size,
    ...attributes,
  });
}

function drawing(text: string, hue: number, round: boolean): string {
  const shape = round ? '<circle cx="50" cy="50" r="50"' : '<rect width="100" height="100" rx="6"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${shape} fill="hsl(${hue} 42% 46%)"/><text x="50" y="64" font-family="sans-serif" font-size="40" font-weight="600" fill="#fff" text-anchor="middle">${text}</text></svg>`;
}

function initials(name: string): string {
  const words = name.replace(/\(.*\)/, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '').join('');
}

export function hue(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360;
  return sum;
}
