import type { WorkStep } from '../../src/slack/work/work-step.js';
import type { Random } from '../../src/workspace/samples/random.js';
import type { StepMoment } from './talk.js';

/** How a process dies: right after a step, or so many milliseconds after its start or after the last act. */
export type Death =
  | ({ readonly by: 'step' } & StepMoment)
  | { readonly by: 'time'; readonly from: 'start' | 'acts'; readonly after: number };

/** What brings one answer. */
export const uploadKinds = ['bundle', 'lines', 'asking', 'mention', 'further'] as const;
export type UploadKind = (typeof uploadKinds)[number];
/** What brings none: talk, somebody else's file, an event that Slack brings once more. */
const silentKinds = ['chat', 'foreign', 'again'] as const;
/** Buttons that are pressed. */
export const pressKinds = ['hold', 'answer', 'mark', 'escalate'] as const;
export type PressKind = (typeof pressKinds)[number];

export type ActKind = UploadKind | PressKind | (typeof silentKinds)[number];

/** What people do; `luck` chooses where, from what is there by then. */
export interface Act {
  readonly kind: ActKind;
  readonly luck: number;
}

/** What happens while one process lives, and how it dies. */
export interface Life {
  readonly death: Death;
  /** Whether the process first does all that the one before left; else that may be what it dies of. */
  readonly isCalm: boolean;
  readonly acts: readonly Act[];
}

export const steps: readonly [WorkStep, ...WorkStep[]] = [
  'stored',
  'acknowledged',
  'started',
  'announced',
  'read',
  'remembered',
  'answered',
  'noted',
  'followed',
  'finished',
];
const allKinds: readonly [ActKind, ...ActKind[]] = [...uploadKinds, ...silentKinds, ...pressKinds];
/** Most deaths by time come while a few uploads are worked on; milliseconds. */
const longest = { start: 400, acts: 600 };

/** So many lives: every other one ends at a step, each step in turn. */
export function planLives(kills: number, random: Random): Life[] {
  return Array.from({ length: kills }, (_, index) =>
    isEven(index) ? atStep(index / 2, random) : atTime(random),
  );
}

function atStep(turn: number, random: Random): Life {
  const step = steps[turn % steps.length] ?? steps[0];
  const count = 1 + random.below(2);
  const uploads = Array.from({ length: count }, () => act(random.pick(uploadKinds), random));
  return {
    death: { by: 'step', step, count },
    isCalm: isEven(Math.floor(turn / steps.length)),
    acts: [aPress(random), ...uploads, ...someActs(1, random)],
  };
}

function atTime(random: Random): Life {
  const from = random.below(4) === 0 ? 'start' : 'acts';
  const after = random.below(longest[from]);
  const isCalm = from === 'acts' && random.below(3) > 0;
  return { death: { by: 'time', from, after }, isCalm, acts: [...someActs(3, random), aPress(random)] };
}

function someActs(most: number, random: Random): Act[] {
  return Array.from({ length: random.below(most + 1) }, () => act(random.pick(allKinds), random));
}

function aPress(random: Random): Act {
  return act(random.pick(pressKinds), random);
}

function isEven(number: number): boolean {
  return number % 2 === 0;
}

function act(kind: ActKind, random: Random): Act {
  return { kind, luck: random.below(1_000_000) };
}
