/** Line drawings on a 24 by 24 grid. */
const paths = {
  menu: 'M3 6h18M3 12h18M3 18h18',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  tune: 'M4 8h10M18 8h2M16 6v4M4 16h2M10 16h10M8 14v4',
  help: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.5',
  gear: 'M12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  apps: 'M5 5h2v2H5zM11 5h2v2h-2zM17 5h2v2h-2zM5 11h2v2H5zM11 11h2v2h-2zM17 11h2v2h-2zM5 17h2v2H5zM11 17h2v2h-2zM17 17h2v2h-2z',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  inbox: 'M4 5h16v14H4zM4 14h5l1.5 2h3l1.5-2h5',
  star: 'M12 4l2.5 5.2l5.5.8l-4 4l1 5.6l-5-2.7l-5 2.7l1-5.6l-4-4l5.5-.8z',
  sent: 'M4 5l17 7l-17 7l3-7zM7 12h8',
  draft: 'M6 3h8l4 4v14H6zM14 3v4h4',
  all: 'M3 7h18v12H3zM3 7l9 7l9-7',
  label: 'M4 6h11l5 6l-5 6H4z',
  archive: 'M4 7h16v13H4zM4 7l2-3h12l2 3M12 10v6M9.5 13.5l2.5 2.5l2.5-2.5',
  trash: 'M6 7h12l-1 13H7zM4 7h16M9 7V4h6v3',
  unread: 'M3 6h18v13H3zM3 6l9 7l9-7',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16M12 8v4l3 2',
  back: 'M20 12H5M11 6l-6 6l6 6',
  more: 'M12 5v1.5M12 11.3v1.5M12 17.5v1.5',
  reply: 'M10 6l-6 6l6 6M4 12h9c4 0 6 2 7 6',
  replyAll: 'M9 6l-6 6l6 6M13 6l-6 6l6 6M8 12h6c4 0 6 2 7 6',
  forward: 'M14 6l6 6l-6 6M20 12h-9c-4 0-6 2-7 6',
  window: 'M5 5h6M5 5v14h14v-6M13 5h6v6M19 5l-9 9',
  print: 'M7 9V4h10v5M5 9h14v8h-3M8 17H5V9M8 14h8v6H8z',
  refresh: 'M19 12a7 7 0 1 1-2-5M17 3v4h-4',
  square: 'M5 5h14v14H5z',
  left: 'M14 6l-6 6l6 6',
  right: 'M10 6l6 6l-6 6',
  down: 'M7 10l5 5l5-5',
  close: 'M6 6l12 12M18 6L6 18',
  minimise: 'M6 18h12',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  keep: 'M12 3a6 6 0 0 0-3 11v3h6v-3a6 6 0 0 0-3-11M10 20h4',
  tasks: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12l3 3l5-6',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8M4 20c1-4 4-6 8-6s7 2 8 6',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof paths;

const space = 'http://www.w3.org/2000/svg';

export function icon(name: IconName, size = 20): SVGElement {
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: size,
    height: size,
    'aria-hidden': true,
  }))
    svg.setAttribute(key, String(value));
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
