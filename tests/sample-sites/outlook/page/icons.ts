/** Line drawings on a 24 by 24 grid. */
const paths = {
  mail: 'M3 6h18v12H3zM3 7l9 6l9-6',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  gear: 'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  apps: 'M5 5h2v2H5zM11 5h2v2h-2zM17 5h2v2h-2zM5 11h2v2H5zM11 11h2v2h-2zM17 11h2v2h-2zM5 17h2v2H5zM11 17h2v2h-2zM17 17h2v2h-2z',
  inbox: 'M4 5h16v14H4zM4 14h5l1.5 2h3l1.5-2h5',
  sentitems: 'M4 5l17 7l-17 7l3-7zM7 12h8',
  archive: 'M4 7h16v13H4zM4 7l2-3h12l2 3M9 11h6',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  reply: 'M10 6l-6 6l6 6M4 12h9c4 0 6 2 7 6',
  replyAll: 'M9 6l-6 6l6 6M13 6l-6 6l6 6M8 12h6c4 0 6 2 7 6',
  forward: 'M14 6l6 6l-6 6M20 12h-9c-4 0-6 2-7 6',
  window: 'M5 5h6M5 5v14h14v-6M13 5h6v6M19 5l-9 9',
  close: 'M6 6l12 12M18 6L6 18',
  place: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11M12 8a2 2 0 1 0 0 4a2 2 0 0 0 0-4',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 8v4l3 2',
  people:
    'M9 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M3 19c1-4 3-5 6-5s5 1 6 5M16 6a2.5 2.5 0 1 1 0 5M17 14c2 0 4 1 4 5',
  back: 'M20 12H5M11 6l-6 6l6 6',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof paths;

const space = 'http://www.w3.org/2000/svg';

export function icon(name: IconName, size = 18): SVGElement {
  const svg = document.createElementNS(space, 'svg');
  const marks = { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': true };
  for (const [key, value] of Object.entries(marks)) svg.setAttribute(key, String(value));
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
