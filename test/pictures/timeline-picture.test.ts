import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderPng } from '../../src/pictures/render.js';
import { timelineSvg } from '../../src/pictures/timeline/draw.js';
import { viewOf } from '../../src/pictures/timeline/view.js';
import { timelinePicture } from '../../src/pictures/timeline-picture.js';
import { redacted } from '../cases/synthetic-diagnosis.js';
import { at } from '../support/evidence.js';
import { expectTextsInside, expectWellFormed, sizeOf, textsOf } from './drawn.js';
import { anyComplaint, anyTimeline, entry, withTimeline } from './synthetic-timeline.js';

const timeline = [
  entry('08:00', 'success', { stage: 'ews-subscription' }),
  entry('08:10', 'push', { count: 5, until: at('08:50') }),
  entry('08:40', 'wake-up'),
  entry('09:00', 'failure', { stage: 'ews-subscription', count: 4, until: at('09:30') }),
  entry('09:05', 'push', { stage: 'wake-up' }),
  entry('09:40', 'failure', { stage: 'app-build' }),
];
const diagnosis = withTimeline(timeline, '12:00');
const complaint = at('12:30').utc;

function svgOf(input: Parameters<typeof viewOf>[0]): string {
  const view = viewOf(input);
  if (view === null) throw new Error('nothing to draw');
  return timelineSvg(view);
}

afterEach(() => vi.unstubAllEnvs());

describe('timelinePicture', () => {
  it('leaves fewer than three entries to words', async () => {
    expect(await timelinePicture({ diagnosis: withTimeline([]), complaint })).toBeNull();
    const two = withTimeline(timeline.slice(0, 2));
    expect(await timelinePicture({ diagnosis: two, complaint })).toBeNull();
    const three = withTimeline(timeline.slice(0, 3));
    expect(await timelinePicture({ diagnosis: three, complaint })).not.toBeNull();
  });

  it('tells in words all that it shows', async () => {
    const picture = await timelinePicture({ diagnosis, complaint });
    expect(picture?.title).toBe('Wake-ups and failures');
    expect(picture?.alt.replaceAll('. ', '.\n').split('\n')).toEqual([
      'Wake-ups and failures, 20 Nov 2026 08:00 to 12:00 UTC, device at +01:00.',
      'Complaint: 20 Nov 2026 12:30 UTC.',
      'Pushes that went well: 5, the first at 20 Nov 08:10:00, the last at 20 Nov 08:50:00.',
      'Pushes that failed: 1, at 20 Nov 09:05:00.',
      'Background fetches: 1, at 20 Nov 08:40:00.',
      'Subscription made or found valid: 1, at 20 Nov 08:00:00.',
      'Failures, app build: 1, at 20 Nov 09:40:00.',
      'Failures, EWS subscription: 4, the first at 20 Nov 09:00:00, the last at 20 Nov 09:30:00.',
      'No wake-up for 2 h 55 min, from 20 Nov 09:05:00 to 20 Nov 12:00:00.',
    ]);
  });

  it('has letters in it', async () => {
    const svg = svgOf({ diagnosis, complaint });
    const bare = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    expect((await renderPng(svg)).equals(bare)).toBe(false);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['Wake-ups and failures', '09:00', 'Failures, app build: 1', '2 h 55 min']),
    );
  });

  it('is the same bytes whatever the zone of the machine', async () => {
    vi.stubEnv('TZ', 'America/New_York');
    const offset = new Date(complaint).getTimezoneOffset();
    const there = await timelinePicture({ diagnosis, complaint });
    vi.stubEnv('TZ', 'Asia/Kolkata');
    expect(new Date(complaint).getTimezoneOffset()).not.toBe(offset);
    const here = await timelinePicture({ diagnosis, complaint });
    expect(here).toEqual(there);
  });

  it('says that only the latest entries are shown', () => {
    const many = Array.from({ length: 200 }, () => entry('08:00', 'push'));
    expect(viewOf({ diagnosis: withTimeline(many), complaint: null })?.title).toContain('latest 200');
    expect(viewOf({ diagnosis: withTimeline(many.slice(1)), complaint: null })?.title).not.toContain(
      'latest',
    );
  });

  it('is a PNG of bearable size for any timeline', async () => {
    const rendered = fc.asyncProperty(anyTimeline, anyComplaint, async (any, moment) => {
      const picture = await timelinePicture({ diagnosis: any, complaint: moment });
      expect(picture === null).toBe(any.timeline.length < 3);
      if (picture === null) return;
      const { width, height } = sizeOf(picture.png);
      expect(width).toBe(1000);
      expect(height).toBeLessThan(1600);
      expect(picture.png.length).toBeLessThan(400_000);
      expect(picture.alt.length).toBeLessThanOrEqual(1800);
    });
    await fc.assert(rendered, { numRuns: 15 });
  }, 60_000);

  it('is well-formed, and no text leaves it', () => {
    const drawn = fc.property(anyTimeline, anyComplaint, (any, moment) => {
      if (any.timeline.length < 3) return;
      expectWellFormed(svgOf({ diagnosis: any, complaint: moment }));
    });
    fc.assert(drawn, { numRuns: 100 });
    const inside = fc.property(anyTimeline, anyComplaint, (any, moment) => {
      if (any.timeline.length >= 3) expectTextsInside(svgOf({ diagnosis: any, complaint: moment }));
    });
    fc.assert(inside, { numRuns: 10 });
  }, 60_000);
});

describe('what is told by shape', () => {
  it('draws one failure as a cross, and several as a striped bar', () => {
    const svg = svgOf({ diagnosis, complaint: null });
    expect(svg).toContain('stroke-linecap="round"');
    expect(svg).toContain('fill="url(#failed)"');
    const healthy = withTimeline([entry('08:00', 'push'), entry('08:30', 'push'), entry('09:00', 'push')]);
    const plain = svgOf({ diagnosis: healthy, complaint: null });
    expect(plain).not.toContain('stroke-linecap="round"');
    expect(plain).not.toContain('fill="url(#failed)"');
  });

  it('shades a gap in the lanes of the wake-ups, and names its length', () => {
    const shades = (svg: string) => [...svg.matchAll(/fill="#e3ded0"/g)].length;
    expect(shades(svgOf({ diagnosis, complaint }))).toBe(4);
    expect(shades(svgOf({ diagnosis: withTimeline(timeline), complaint }))).toBe(0);
  });
});

describe('complaint', () => {
  const dashed = 'stroke-dasharray';

  it('is a line where it lies within the evidence or close to it', () => {
    expect(svgOf({ diagnosis, complaint })).toContain(dashed);
    expect(svgOf({ diagnosis, complaint: null })).not.toContain(dashed);
  });

  it('is told at the edge where it lies far outside', async () => {
    const late = complaint + 3 * 86_400_000;
    const svg = svgOf({ diagnosis, complaint: late });
    expect(svg).not.toContain(dashed);
    expect(textsOf(svg)).toContain('Complaint: 23 Nov 2026 12:30 UTC, after the evidence');
    expect(textsOf(svg)).toContain('09:00');
    const early = await timelinePicture({ diagnosis, complaint: complaint - 3 * 86_400_000 });
    expect(early?.alt).toContain('Complaint: 17 Nov 2026 12:30 UTC, before the evidence.');
  });

  it('has no place on an axis without a zone', () => {
    const unzoned = timeline.map((one) => ({
      ...one,
      time: { ...one.time, offsetMinutes: null },
      until: null,
    }));
    const svg = svgOf({ diagnosis: withTimeline(unzoned), complaint });
    expect(svg).not.toContain(dashed);
    expect(textsOf(svg)).toContain('20 Nov 2026 08:00 to 09:40, time zone not stated');
    expect(textsOf(svg)).toContain('Complaint: 20 Nov 2026 12:30 UTC (cannot be placed without a zone)');
  });
});

describe('what Exchange logged', () => {
  const logged = (clock: string) =>
    entry(clock, 'failure', {
      stage: 'exchange-to-listener',
      fromServer: true,
      time: { ...at(clock), offsetMinutes: 0 },
    });

  it('has a lane of its own, and says nothing of the device’s zone or of wake-ups', async () => {
    const device = [entry('08:00', 'push'), entry('08:10', 'push'), entry('08:20', 'push')];
    const both = withTimeline([...device, logged('08:30'), logged('12:00')], '08:40');
    const picture = await timelinePicture({ diagnosis: both, complaint: null });
    expect(picture?.alt.replaceAll('. ', '.\n').split('\n')).toEqual([
      'Wake-ups and failures, 20 Nov 2026 08:00 to 12:00 UTC, device at +01:00.',
      'Pushes: 3, the first at 20 Nov 08:00:00, the last at 20 Nov 08:20:00.',
      'Failures in the log of Exchange: 2, the first at 20 Nov 08:30:00, the last at 20 Nov 12:00:00.',
    ]);
  });

  it('is drawn where there is nothing of a device', async () => {
    const alone = { ...withTimeline(['08:00', '09:00', '10:00'].map(logged)), sources: [] };
    const picture = await timelinePicture({ diagnosis: alone, complaint: null });
    expect(picture?.alt).toBe(
      'Wake-ups and failures, 20 Nov 2026 08:00 to 10:00 UTC. Failures in the log of Exchange: 3, the first at 20 Nov 08:00:00, the last at 20 Nov 10:00:00.',
    );
  });
});

describe('steps that succeeded', () => {
  it('are told apart by whether they concern the subscription', async () => {
    const steps = [
      entry('08:00', 'success', { stage: 'listener-registration' }),
      entry('08:01', 'success', { stage: 'ews-subscription' }),
      entry('08:02', 'success', { stage: 'listener-update' }),
      entry('08:03', 'success', { stage: 'exchange-to-listener' }),
    ];
    const picture = await timelinePicture({ diagnosis: withTimeline(steps), complaint: null });
    expect(picture?.alt).toContain(
      'Subscription made or found valid: 3, the first at 20 Nov 08:01:00, the last at 20 Nov 08:03:00. Other steps that succeeded: 1,',
    );
  });
});

describe('a diagnosis of an earlier version', () => {
  it('has its failures in one lane, and tells failed wake-ups by their words', async () => {
    const old = [
      entry('08:00', 'failure'),
      entry('08:10', 'failure'),
      entry('08:20', 'push', { text: redacted('push, failed') }),
    ].map(({ stage, ...rest }) => rest);
    const picture = await timelinePicture({ diagnosis: withTimeline(old), complaint: null });
    expect(picture?.alt).toContain('Failures, stage not recorded: 2,');
    expect(picture?.alt).toContain('Pushes that went well: none. Pushes that failed: 1,');
  });
});
