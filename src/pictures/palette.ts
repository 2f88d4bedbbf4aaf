/*
 * Blue, green and vermilion after Okabe and Ito, told apart by colour-blind people too, darkened until white text on
 * them and they on the paper reach a contrast of 4.5 (WCAG 2.2, 1.4.3). Every meaning has a shape besides.
 */
export const palette = {
  paper: '#f7f7f4',
  edge: '#8c8c88',
  track: '#ffffff',
  grid: '#dededa',
  ink: '#1c1c1c',
  quiet: '#52524f',
  gap: '#e3ded0',
  gapEdge: '#8a8068',
  push: '#005b96',
  fetch: '#00735a',
  success: '#4f4f4f',
  failure: '#a83800',
  failureStripe: '#e9b8a0',
  complaint: '#1c1c1c',
} as const;
