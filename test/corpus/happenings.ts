import { millisOf, type TimeOfDay, type WakeUpRow } from '../../src/workspace/samples/records.js';
import { clockTime } from '../../src/workspace/samples/story.js';
import { begins, type Fact, fails, type Step, type Why, works } from './facts.js';

/** A fact and when the device recorded it, UTC. */
export interface Happening {
  readonly at: TimeOfDay;
  readonly fact: Fact;
}

/** How often something happens. */
export interface Rhythm {
  readonly from: TimeOfDay;
  readonly everyMinutes: number;
  readonly times: number;
}

/** `often('08:02', 14, 6)`: six times, every 14 minutes, from 08:02 on. */
export function often(from: TimeOfDay, everyMinutes: number, times: number): Rhythm {
  return { from, everyMinutes, times };
}

export const once = (at: TimeOfDay): Rhythm => often(at, 1, 1);

/** The facts, a second and a half apart, at every beat of the rhythm. */
export function happens(rhythm: Rhythm, ...facts: readonly Fact[]): Happening[] {
  return beats(rhythm).flatMap((start) =>
    facts.map((fact, index) => ({ at: timeOf(start + index * 1540), fact })),
  );
}

const order: readonly Step[] = ['token', 'tenant', 'registration', 'subscription', 'update'];

/** A set-up that goes well, up to and including `last`. */
export function setUp(at: TimeOfDay, last: Step = 'update'): Happening[] {
  const steps = order.slice(0, order.indexOf(last) + 1);
  return happens(once(at), ...steps.flatMap((step) => [begins(step), works(step)]));
}

/** A step that is tried at every beat and fails each time. */
export function keepsFailing(step: Step, why: Why, rhythm: Rhythm = often('08:02', 14, 6)): Happening[] {
  return happens(rhythm, begins(step), fails(step, why));
}

/** Validity checks that find the subscription valid. */
export function staysValid(rhythm: Rhythm = often('08:30', 30, 9)): Happening[] {
  return happens(rhythm, begins('validity'), works('validity'));
}

/** Wake-ups by push: `WakeUpRow`s of the schedule. */
export function pushed(rhythm: Rhythm, result: WakeUpRow['result'] = 'NewData'): WakeUpRow[] {
  return beats(rhythm).map((start, index) => ({
    at: timeOf(start + ((index * 17_211) % 50_000)),
    kind: 'Remote Notification',
    ms: 2000 + ((index * 389) % 1600),
    result,
  }));
}

/** Wake-ups that iOS grants on its own. */
export function fetched(rhythm: Rhythm, result: WakeUpRow['result'] = 'NewData'): WakeUpRow[] {
  return beats(rhythm).map((start, index) => ({
    at: timeOf(start + ((index * 23_307) % 50_000)),
    kind: 'BackgroundFetch',
    ms: 15_000 + ((index * 2711) % 12_000),
    result,
  }));
}

/** What the log says of the pushes among the wake-ups. */
export function pushFacts(wakeUps: readonly WakeUpRow[]): Happening[] {
  return wakeUps
    .filter(({ kind }) => kind === 'Remote Notification')
    .map(({ at }) => ({ at, fact: works('push') }));
}

function beats({ everyMinutes, from, times }: Rhythm): number[] {
  return Array.from({ length: times }, (_, index) => millisOf(from) + index * everyMinutes * 60_000);
}

function timeOf(millis: number): TimeOfDay {
  return clockTime(Math.floor(millis / 60_000), Math.floor((millis % 60_000) / 1000), millis % 1000);
}
