/** Line drawings on a 24 by 24 grid. */
const paths = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  attach: 'M8 12.5l6.2-6.2a3 3 0 0 1 4.3 4.3l-8.1 8.1a5 5 0 0 1-7.1-7.1l7.6-7.6',
  send: 'M4 12l16-8-6 16-3-7z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  hash: 'M10 4L8 20M16 4l-2 16M5 9h15M4 15h15',
  bot: 'M5 8h14v10H5zM12 4v4M9 12h.01M15 12h.01M9.5 15h5',
  eyes: 'M8 7c1.7 0 3 2.2 3 5s-1.3 5-3 5-3-2.2-3-5 1.3-5 3-5zM16 7c1.7 0 3 2.2 3 5s-1.3 5-3 5-3-2.2-3-5 1.3-5 3-5zM8.5 13.5h.01M16.5 13.5h.01',
  expand: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
} as const;
export type IconName = keyof typeof paths;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Decoration only: hidden from screen readers. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}
