import type { EvidenceKind, SourceKind } from '../evidence/evidence.js';
import type { Moment } from '../evidence/located.js';
import type { Values } from './fill-in.js';
import type { ArticleStep, Stage } from './stages.js';

/*
 * The shape of a diagnosis. `Text` is the type of everything that may hold words of the bundle: plain
 * strings inside the diagnosis, `Redacted` strings once it passed the gate, which is all that reports accept.
 */

export type Confidence = 'confirmed' | 'likely' | 'possible';
export type Owner =
  | 'mdm-admin'
  | 'app-packager'
  | 'device-user'
  | 'network-admin'
  | 'exchange-admin'
  | 'citrix-support';
export type Verdict = 'cause-found' | 'healthy' | 'inconclusive' | 'unrecognized';
export type FindingStatus = 'fail' | 'warn' | 'info' | 'pass';
export type ChainState = 'ok' | 'failing' | 'recovered' | 'unknown';
export type CoverageState = 'pass' | 'fail' | 'not-applicable' | 'no-evidence';

export interface EvidenceLine<Text extends string = string> {
  readonly file: Text;
  readonly line: number;
  readonly text: Text;
  readonly time: Moment | null;
}

export interface Finding<Text extends string = string> {
  readonly id: string;
  readonly check: string;
  readonly status: FindingStatus;
  readonly stage: Stage | null;
  /** The step failed and was later seen to succeed. */
  readonly recovered: boolean;
  /** Its records are a server's, not the device's: so are their clock and its offset. */
  readonly fromServer?: boolean;
  readonly summary: Text;
  readonly count: number;
  readonly firstSeen: Moment | null;
  readonly lastSeen: Moment | null;
  readonly evidence: readonly [EvidenceLine<Text>, ...EvidenceLine<Text>[]];
}

/** One thing to do. */
export interface Step<Text extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Plain text, a few sentences; commands stand on lines of their own. */
  readonly text: string;
  readonly article: ArticleStep | null;
  /** What the case gives for the placeholders of `text`; filled in when the diagnosis passes the gate. */
  readonly values?: Values<Text>;
}

export interface FoundCause<Text extends string = string> {
  readonly id: string;
  readonly title: string;
  /** One sentence of what is wrong, with the bundle's own particulars where there are any. */
  readonly summary: Text;
  readonly confidence: Confidence;
  readonly stage: Stage;
  readonly owner: Owner;
  /** What the owner has to do, in one line. */
  readonly action: string;
  readonly because: readonly string[];
  readonly against: readonly string[];
  readonly steps: readonly Step<Text>[];
}

export interface NotChecked {
  readonly check: string;
  readonly title: string;
  readonly needs: readonly EvidenceKind[];
  readonly howToObtain: string;
}

export interface ReadSource<Text extends string = string> {
  readonly file: Text;
  readonly kind: SourceKind;
  /** The upload that it came with, where the case knows of several. */
  readonly uploaded?: number;
  /** Of app info: the device that it is about, counted from 1. */
  readonly device?: number;
  readonly records: number;
  readonly rejected: number;
  readonly from: Moment | null;
  readonly to: Moment | null;
  readonly problem: { readonly code: string; readonly message: string } | null;
}

/** The one piece that would bring the diagnosis furthest: evidence to send, or a question to a person. */
export type NextQuestion = {
  /** What is wanted, as a few words or a question. */
  readonly text: string;
  /** Why just this, in a sentence. */
  readonly why: string;
  /** How to come by it. */
  readonly how: string;
} & (
  | { readonly kind: 'evidence'; readonly evidence: EvidenceKind }
  | {
      readonly kind: 'question';
      readonly question: string;
      readonly answers: readonly { readonly id: string; readonly label: string }[];
    }
);

/** What a person answered, in the words of the question. */
export interface Reported {
  readonly question: string;
  readonly answer: string;
  readonly title: string;
  readonly label: string;
}

/** One line of the timeline: a run of like wake-ups, a failure, a success. */
export interface TimelineEntry<Text extends string = string> {
  readonly time: Moment;
  readonly until: Moment | null;
  readonly kind: 'wake-up' | 'push' | 'failure' | 'success';
  /** Of the chain; of wake-ups only those that failed have one. Diagnoses of earlier versions lack it. */
  readonly stage?: Stage | null;
  /** Whether a server logged it; default: the device. */
  readonly fromServer?: boolean;
  readonly count: number;
  readonly text: Text;
  readonly file: Text;
  readonly line: number;
}

export interface Diagnosis<Text extends string = string> {
  readonly verdict: Verdict;
  readonly causes: readonly FoundCause<Text>[];
  readonly ruledOut: readonly { readonly id: string; readonly because: readonly string[] }[];
  readonly notChecked: readonly NotChecked[];
  readonly findings: readonly Finding<Text>[];
  readonly chain: readonly { readonly stage: Stage; readonly state: ChainState }[];
  readonly coverage: readonly { readonly article: ArticleStep; readonly state: CoverageState }[];
  readonly sources: readonly ReadSource<Text>[];
  readonly timeline: readonly TimelineEntry<Text>[];
  /** Null where nothing is open, or no piece would tell what is. */
  readonly nextQuestion: NextQuestion | null;
  readonly reported: readonly Reported[];
}
