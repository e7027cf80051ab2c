/** Line drawings on a 24 by 24 grid. */
const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  gear: 'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  home: 'M4 11l8-7l8 7v9h-5v-6H9v6H4z',
  network:
    'M9 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M3 20c0-4 3-6 6-6s6 2 6 6M16 6a2.5 2.5 0 1 1 0 5M17 14c3 .3 4 2.5 4 5',
  messages: 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5',
  bell: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10.5 20h3',
  close: 'M6 6l12 12M18 6L6 18',
  globe: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
} as const;

export type IconName = keyof typeof paths;

const space = 'http://www.w3.org/2000/svg';

export function icon(name: IconName, size = 20): SVGElement {
  const svg = document.createElementNS(space, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': true };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, String(value));
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
