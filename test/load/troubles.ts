import type { Fault } from '../../src/workspace/faults.js';
import type { Random } from '../../src/workspace/samples/random.js';
import type { StandIn } from '../../src/workspace/stand-in.js';

/** How often Slack was in a mood, and which. */
export interface Troubles {
  refreshes: number;
  drops: number;
  faults: number;
}

const methods = [
  'chat.postMessage',
  'chat.update',
  'conversations.replies',
  'reactions.add',
  'views.publish',
  'apps.connections.open',
] as const;

const moods: readonly [Fault, ...Fault[]] = [
  { kind: 'rate-limited', retryAfterSeconds: 1 },
  { kind: 'server-error', status: 500 },
  { kind: 'server-error', status: 503 },
  { kind: 'answer-lost' },
];

/** One thing that goes wrong on Slack's side: mostly calls that fail, now and then a socket that ends. */
export function makeTrouble(random: Random, control: StandIn['control'], troubles: Troubles): void {
  const luck = random.below(10);
  if (luck < 2) {
    control.refreshSockets();
    troubles.refreshes += 1;
  } else if (luck < 3) {
    control.dropSockets();
    troubles.drops += 1;
  } else {
    const times = 1 + random.below(2);
    control.inject(random.pick(methods), random.pick(moods), times);
    troubles.faults += times;
  }
}
