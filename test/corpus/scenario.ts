import type { Confidence, Verdict } from '../../src/diagnosis/diagnosis.js';
import type { Stage } from '../../src/diagnosis/stages.js';
import type { Policies } from '../../src/workspace/samples/policy-text.js';
import type { LogRecord, WakeUpRow } from '../../src/workspace/samples/records.js';
import type { ExchangeEvidence } from './exchange/evidence.js';
import type { Happening } from './happenings.js';

/** Id of a cause of the contract, or of one added since. */
export type CauseId = string;

/** What an expert who follows the article concludes; written before the tool is run. */
export interface Expectation {
  /** One of these; several only where the article leaves it open. */
  readonly verdict: readonly [Verdict, ...Verdict[]];
  /** The first cause is one of these; none where the verdict is no cause. */
  readonly first: readonly CauseId[];
  /** The first cause's confidence is one of these. */
  readonly confidence: readonly Confidence[];
  /** Further causes that have to be named. */
  readonly also?: readonly CauseId[];
  /** Further causes that may be named, though never confirmed. */
  readonly mayBe?: readonly CauseId[];
  /** Further causes that may be named, and be called confirmed. */
  readonly mayBeConfirmed?: readonly CauseId[];
  /** Causes that the evidence speaks against. */
  readonly ruledOut?: readonly CauseId[];
  /** Stages of the chain that have to be called so. */
  readonly failing?: readonly Stage[];
  readonly recovered?: readonly Stage[];
  readonly ok?: readonly Stage[];
}

/** What one device did and was told; left out: as on a device that works. */
export interface DeviceStory {
  /** What differs from policies that work; null: the policy is absent. */
  readonly policies?: Policies;
  /** What differs from the usual app info. */
  readonly info?: Readonly<Record<string, string>>;
  readonly happens?: readonly Happening[];
  readonly wakeUps?: readonly WakeUpRow[];
  /** Records of the log in words of their own, that no hand changes. */
  readonly asides?: readonly LogRecord[];
  /** Files that the bundle lacks. */
  readonly lacks?: readonly BundlePart[];
}

export type BundlePart = 'policies' | 'events' | 'schedule' | 'log' | 'info';

/** One made-up case: what it holds, and what an expert says of it. */
export interface Scenario {
  readonly id: string;
  /** What happened, for people. */
  readonly tells: string;
  readonly device?: DeviceStory;
  readonly exchange?: readonly ExchangeEvidence[];
  /** Names of files under `foreign/`. */
  readonly foreign?: readonly string[];
  /** The device's files are sent one by one, beside the others; left out: any packing, by chance. */
  readonly loose?: true;
  /** Text somebody pastes; `{log}` stands for the records of the device's story. */
  readonly pasted?: string;
  readonly expect: Expectation;
}

/** Scenarios that belong together. */
export interface Family {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
}
