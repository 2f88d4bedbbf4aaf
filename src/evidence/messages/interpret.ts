import { saysAnything, withoutCodePlaces } from './code-places.js';
import { conditionOf } from './condition.js';
import { withoutCredentials } from './context-fields.js';
import { deniesEntitlement } from './entitlement.js';
import { foldText } from './fold-text.js';
import type { Interpretation, MessageContext, PushInterpretation } from './interpretation.js';
import { isErrorLevel } from './level.js';
import { appOfModule, isPushModule } from './modules.js';
import { wordsOf } from './normal-form.js';
import { type PushReading, readPush } from './push.js';
import { readRecord } from './record.js';
import { withStandIns } from './stand-ins.js';
import { strongPhrases } from './strong-phrases.js';
import { Understood } from './understood.js';

export { interpretEvent } from './interpret-event.js';
export type { Interpretation } from './interpretation.js';
export { appOfModule, isPushModule } from './modules.js';
export { strongPhrases } from './strong-phrases.js';

const entitlementMissing: PushInterpretation = {
  kind: 'push',
  step: 'apns-registration',
  outcome: 'failed',
  failure: { kind: 'entitlement' },
  party: null,
};

/** What a text is read with besides its words. */
interface Circumstances {
  /** Of the push module. */
  readonly ofPush: boolean;
  /** Of the push module, or so particular to push that its module is no matter. */
  readonly isSpecific: boolean;
  readonly isError: boolean;
}

/**
 * What one record of the app log says: of the push module, of a log without modules, or of another module of
 * Secure Mail where its words leave no doubt that push is meant. Null where it says nothing of push or device.
 * `known`: what other messages of the same log mean.
 */
export function interpretMessage(
  message: string,
  context: MessageContext,
  known: Understood = new Understood(),
): Interpretation | null {
  const { level } = context;
  const module = context.module?.trim() ? context.module : null;
  if (module !== null && appOfModule(module) === 'other') return null;
  const folded = foldText(message);
  if (deniesEntitlement(folded)) return entitlementMissing;
  const ofPush = module !== null && isPushModule(module);
  const isSpecific = ofPush || hasStrongPhrase(folded);
  if (module !== null && !isSpecific) return null;
  const isError = isErrorLevel(level) && (ofPush || module === null);
  const text = withStandIns(folded);
  const key = `${Number(ofPush)}${Number(isSpecific)}${Number(isError)}${text}`;
  return known.texts.of(key, () => interpretText(text, { ofPush, isSpecific, isError }, known));
}

/** The same for a text that is folded and denies no entitlement. */
export function interpretText(
  text: string,
  { ofPush, isSpecific, isError }: Circumstances,
  known: Understood,
): Interpretation | null {
  const record = withoutCodePlaces(withoutCredentials(text));
  if (!saysAnything(record.bare)) return null;
  const words = wordsOf(record.bare);
  const push = readRecord(record, words, (said) =>
    known.words.of(`${Number(isError)}${said}`, () => readPush(said, isError)),
  );
  const trusted = push !== null && isTrusted(push, ofPush, isSpecific) ? push : null;
  return choose(trusted, words);
}

function hasStrongPhrase(folded: string): boolean {
  const text = folded.toLowerCase().replace(/\s+/g, ' ');
  return strongPhrases.some((phrase) => text.includes(phrase));
}

/** Outside the push module a hint is not enough, and a synchronisation is any synchronisation. */
function isTrusted({ named, interpretation }: PushReading, ofPush: boolean, isSpecific: boolean): boolean {
  return ofPush || (named && (isSpecific || interpretation.step !== 'synchronisation'));
}

/** A step that succeeded, or failed for a reason, says more than the device's state; the state more than the rest. */
function choose(push: PushReading | null, text: string): Interpretation | null {
  const step = push?.interpretation ?? null;
  const isTelling = step?.outcome === 'succeeded' || (step?.failure ?? unspecified).kind !== 'unspecified';
  if (step !== null && isTelling) return step;
  const condition = conditionOf(text);
  return condition === null ? step : { kind: 'condition', ...condition };
}

const unspecified = { kind: 'unspecified' } as const;
