import { fontSize, inner } from '../page.js';
import { palette } from '../palette.js';
import { stripes, svgDocument, text, textAround } from '../svg.js';
import { spanOf } from '../times.js';
import { axisOf } from './axis.js';
import { drawComplaint } from './complaint.js';
import { drawLegend } from './legend.js';
import { drawMarks, drawTrack, drawWords, type Row, rowHeight, rowsOf } from './rows.js';
import type { TimelineView } from './view.js';

const titleBase = 52;
const spanBase = 90;
const lineHeight = 40;

/** The timeline as an SVG. */
export function timelineSvg(view: TimelineView): string {
  const { complaint, evidence, gaps, lanes, title, zone } = view;
  const axis = axisOf(view.axis);
  const rows = rowsOf(lanes, gaps, axis);
  const top = spanBase + (complaint === null ? 0 : lineHeight) + 12;
  const bottom = top + rows.length * rowHeight;
  const span = `${spanOf(evidence.from, evidence.to)}${zone}`;
  const eachRow = (draw: (row: Row, y: number) => string) =>
    rows.map((row, index) => draw(row, top + index * rowHeight));
  return svgDocument(bottom + 2 * lineHeight + 20, stripes('failed', palette.failureStripe), [
    text(inner.left, titleBase, title, { size: fontSize.title }),
    text(inner.left, spanBase, span, { fill: palette.quiet }),
    ...eachRow((row, y) => drawTrack(row, y, axis)),
    ...(complaint === null ? [] : [drawComplaint(complaint, axis, spanBase + lineHeight, bottom)]),
    ...eachRow(drawMarks),
    ...eachRow(({ words }, y) => drawWords(words, y)),
    ...axis.ticks.map(({ label, x }) => textAround(x, bottom + 24, label, { fill: palette.quiet })),
    drawLegend(lanes, bottom + lineHeight + 30),
  ]);
}
