import type { EventRow, LogRecord } from '../../src/workspace/samples/records.js';
import type { Fact, Step } from './facts.js';
import type { EventWords, Hand } from './hands/hand.js';
import type { Happening } from './happenings.js';

/** Hosts that the device talks to. */
export interface Hosts {
  readonly listener: string;
  readonly exchange: string;
}

/** The records that the hand writes of what happened. */
export function logRecords(happenings: readonly Happening[], hand: Hand, hosts: Hosts): LogRecord[] {
  return happenings.flatMap(({ at, fact }, index) => {
    const message = messageOf(fact, hand);
    if (message === null) return [];
    const filled = fill(message, { ...hosts, why: '', n: String(3 + (index % 7)) });
    return [{ at, level: levelOf(fact), module: moduleOf(fact), message: filled }];
  });
}

function messageOf(fact: Fact, hand: Hand): string | null {
  switch (fact.kind) {
    case 'begins':
      return fact.step === 'push' ? null : (hand.begins?.[fact.step] ?? null);
    case 'works':
      return hand.works[fact.step];
    case 'setting':
      return hand.settings[fact.setting][fact.state];
    case 'fails':
      if (fact.why.kind === 'gone') return hand.gone;
      return fact.step === 'push' ? null : hand.fails[fact.step].replace('{why}', hand.why(fact.why));
  }
}

function levelOf(fact: Fact): NonNullable<LogRecord['level']> {
  if (fact.kind !== 'fails') return 'INFO';
  return fact.why.kind === 'gone' ? 'WARNING' : 'ERROR';
}

function moduleOf(fact: Fact): string {
  if (fact.kind === 'setting') return 'Secure Mail.Background';
  return 'Secure Mail.APNS';
}

/** Which row of the events file a step ends in; the file knows three operations (article). */
const operations: Readonly<Partial<Record<Step, keyof EventWords['operations']>>> = {
  tenant: 'tenant',
  registration: 'subscription',
  subscription: 'subscription',
  update: 'subscription',
  validity: 'validity',
};

/** The rows of the events file of what happened. */
export function eventRows(happenings: readonly Happening[], { events, why }: Hand): EventRow[] {
  return happenings.flatMap(({ at, fact }) => {
    if (fact.kind === 'setting' || fact.kind === 'begins') return [];
    const operation = operations[fact.step];
    if (operation === undefined) return [];
    const status = statusOf(fact, events, why);
    return status === null ? [] : [{ at, operation: events.operations[operation], status }];
  });
}

/** The attempt as a whole is one subscription: it succeeds with its last step, and fails with any. */
function statusOf(fact: Fact, events: EventWords, why: Hand['why']): string | null {
  if (fact.kind === 'works') {
    return fact.step === 'registration' || fact.step === 'subscription' ? null : events.works;
  }
  if (fact.kind !== 'fails') return null;
  if (fact.why.kind === 'gone') return events.gone;
  const ownReason = fact.step === 'tenant' || fact.step === 'subscription' || fact.step === 'validity';
  return events.fails.replace(/[. ]*\{why\}/, (given) =>
    ownReason ? given.replace('{why}', why(fact.why)) : '',
  );
}

/** Replaces each `{name}` that is given. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (given, name: string) => values[name] ?? given);
}
