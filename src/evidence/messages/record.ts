import type { Placeless } from './code-places.js';
import { withoutContext, withoutIdentities } from './context-fields.js';
import { wordsOf } from './normal-form.js';
import { partyOf } from './party.js';
import type { PushReading } from './push.js';

/** Tells what words in normal form say of push. */
type ReadsWords = (words: string) => PushReading | null;

/**
 * What a record says of push. Fields that tell who and where name the step only where nothing else does; about
 * the step that the other words name they may say more. `words`: those of the record without signatures.
 */
export function readRecord(record: Placeless, words: string, read: ReadsWords): PushReading | null {
  const whole = readWords(record, words, read);
  const core = { bare: withoutContext(record.bare), withSignatures: withoutContext(record.withSignatures) };
  if (core.bare === record.bare || whole === null) return whole;
  const own = readWords(core, wordsOf(core.bare), read);
  return own === null || own.interpretation.step === whole.interpretation.step || saysLess(own, whole)
    ? whole
    : withParty(own, record);
}

/** A mere hint without a word on its course, beside a field that tells how a step went. */
function saysLess(own: PushReading, whole: PushReading): boolean {
  return !own.named && own.interpretation.outcome === 'unclear' && whole.interpretation.outcome !== 'unclear';
}

function withParty({ interpretation, named }: PushReading, { bare }: Placeless): PushReading {
  const party = interpretation.party ?? partyOf(wordsOf(withoutIdentities(bare)), interpretation.step);
  return { interpretation: { ...interpretation, party }, named };
}

/** A method's name tells the step only where the words beside it do not. */
function readWords({ bare, withSignatures }: Placeless, words: string, read: ReadsWords): PushReading | null {
  const push = read(words);
  return push?.named === true || bare === withSignatures ? push : read(wordsOf(withSignatures));
}
