import { fontSize, inner } from '../page.js';
import { palette } from '../palette.js';
import { element, line, text, textAround } from '../svg.js';
import { dateOf, minuteOf } from '../times.js';
import type { Axis } from './axis.js';
import type { Place } from './span.js';
import type { TimelineView } from './view.js';

type Complaint = NonNullable<TimelineView['complaint']>;

/** Room of the arrow beside the words. */
const arrowRoom = 44;

const placeWords: Readonly<Record<Place, string>> = {
  within: '',
  before: ', before the evidence',
  after: ', after the evidence',
  uncertain: ' (cannot be placed without a zone)',
};

/** `Complaint: 20 Nov 2026 14:05 UTC, after the evidence`; the case was opened in the channel then. */
export function complaintWords({ at, place }: Complaint): string {
  return `Complaint: ${dateOf(at)} ${minuteOf(at)} UTC${placeWords[place]}`;
}

/** The words on the line `y`, and the moment itself through the rows below them or beyond the edge. */
export function drawComplaint(complaint: Complaint, axis: Axis, y: number, bottom: number): string {
  const words = complaintWords(complaint);
  const size = fontSize.small;
  switch (complaint.place) {
    case 'within': {
      const x = axis.x(complaint.at);
      return moment(x, y + 8, bottom) + textAround(x, y, words, { size });
    }
    case 'before':
      return arrow(inner.left, y - 9, -1) + text(inner.left + arrowRoom, y, words, { size });
    case 'after':
      return arrow(inner.right, y - 9, 1) + text(inner.right - arrowRoom, y, words, { size, anchor: 'end' });
    case 'uncertain':
      return text(inner.left, y, words, { size });
  }
}

function moment(x: number, top: number, bottom: number): string {
  return line(x, top, x, bottom, {
    stroke: palette.complaint,
    'stroke-width': 4,
    'stroke-dasharray': '12 6',
  });
}

/** An arrow that ends at `x`, to the right (1) or to the left (-1). */
function arrow(x: number, y: number, way: 1 | -1): string {
  const d = `M${x - way * 32} ${y}H${x}M${x - way * 12} ${y - 10}L${x} ${y}L${x - way * 12} ${y + 10}`;
  return element('path', { d, fill: 'none', stroke: palette.complaint, 'stroke-width': 4 });
}
