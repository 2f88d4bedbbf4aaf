import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Identity } from '../evidence/evidence.js';
import { findAll, findSecrets } from './detect.js';
import { type Folded, fold } from './fold.js';
import { harvest } from './harvest.js';
import { KnownIdentities } from './known-identities.js';
import { mapTexts } from './map-texts.js';
import type { Match, PseudonymKind } from './match.js';
import { Pseudonyms } from './pseudonyms.js';
import type { Redacted } from './redacted.js';
import { visible } from './visible.js';

export interface GateOptions {
  /** Secret of the case: the same salt gives the same pseudonyms. */
  readonly salt: string;
  /** Shows identities in clear; credentials vanish all the same. */
  readonly reveal?: boolean;
}

/** What stands where a credential stood. */
export const secretMark = '[removed]';

/**
 * The one gate for text that leaves. Identities become pseudonyms (the same value, the same pseudonym),
 * credentials vanish, steering characters become visible. Passing it twice changes nothing more.
 */
export function createGate(
  identities: readonly Identity[],
  { salt, reveal = false }: GateOptions,
): (text: string) => Redacted {
  const known = new KnownIdentities(identities);
  const pseudonyms = new Pseudonyms(salt);
  const find = reveal ? findSecrets : (plain: string) => findAll(plain, known);
  const pseudonym = (kind: PseudonymKind, value: string) => pseudonyms.of(kind, known.canonical(kind, value));
  const pass = (text: string) => {
    const folded = fold(text);
    return replaced(text, folded, find(folded.plain), pseudonym);
  };
  const passed = new Map<string, Redacted>();
  return (text) => {
    const redacted = passed.get(text) ?? (untilStable(text, pass) as Redacted);
    if (passed.size < textsRemembered) passed.set(text, redacted);
    return redacted;
  };
}

/** File names and like records come again and again. */
const textsRemembered = 10_000;

/** Hiding one thing may uncover another; what is stable is reached in one pass nearly always. */
const mostPasses = 5;

function untilStable(text: string, pass: (text: string) => string): string {
  let before = text;
  for (let passes = 0; passes < mostPasses; passes += 1) {
    const after = pass(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

type Pseudonym = (kind: PseudonymKind, value: string) => string;

function replaced(
  text: string,
  { plain, starts }: Folded,
  matches: readonly Match[],
  pseudonym: Pseudonym,
): string {
  let out = '';
  let done = 0;
  for (const { kind, start, end, value } of matches) {
    if (kind === 'keep') continue;
    const adjoins = out !== '' && starts[start] === done;
    out += visible(text.slice(done, starts[start]));
    done = starts[end] ?? text.length;
    if (kind === 'secret') {
      if (!(adjoins && out.endsWith(secretMark))) out += secretMark;
      continue;
    }
    if (adjoins ? !out.endsWith('+') : isWordCharacter(plain[start - 1])) out += '+';
    out += pseudonym(kind, value ?? plain.slice(start, end));
    if (isWordCharacter(plain[end])) out += '+';
  }
  return out + visible(text.slice(done));
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** The diagnosis as it may leave: every text of the bundle in it, file names among them, past the gate. */
export function redactDiagnosis(
  diagnosis: Diagnosis,
  identities: readonly Identity[],
  options: GateOptions,
): Diagnosis<Redacted> {
  const texts: string[] = [];
  mapTexts(diagnosis, (text) => {
    texts.push(text);
    return text;
  });
  return mapTexts(diagnosis, createGate([...identities, ...harvest(texts, identities)], options));
}
