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
import { type Hidden, hiddenAs, RedactionCounter, type RedactionReport } from './redaction-report.js';
import { visible } from './visible.js';

export interface GateOptions {
  /** Secret of the case: the same salt gives the same pseudonyms. */
  readonly salt: string;
  /** Shows identities in clear; credentials vanish all the same. */
  readonly reveal?: boolean;
}

/** What stands where a credential stood. */
export const secretMark = '[removed]';

/** A text as it may leave, and what was hidden in it, place by place. */
export interface Passed {
  readonly text: Redacted;
  readonly hidden: readonly Hidden[];
}

/**
 * The one gate for text that leaves. Identities become pseudonyms (the same value, the same pseudonym),
 * credentials vanish, steering characters become visible. Passing it twice changes nothing more.
 */
export function createGate(
  identities: readonly Identity[],
  options: GateOptions,
): (text: string) => Redacted {
  const pass = createTellingGate(identities, options);
  return (text) => pass(text).text;
}

/** The same gate, which also tells what it hid. */
export function createTellingGate(
  identities: readonly Identity[],
  { salt, reveal = false }: GateOptions,
): (text: string) => Passed {
  const known = new KnownIdentities(identities);
  const pseudonyms = new Pseudonyms(salt);
  const find = reveal ? findSecrets : (plain: string) => findAll(plain, known);
  const pseudonym = (kind: PseudonymKind, value: string) => pseudonyms.of(kind, known.canonical(kind, value));
  const pass = (text: string, hidden: Hidden[]) => {
    const folded = fold(text);
    return replaced(text, folded, find(folded.plain), pseudonym, hidden);
  };
  const passed = new Map<string, Passed>();
  return (text) => {
    const done = passed.get(text) ?? untilStable(text, pass);
    if (passed.size < textsRemembered) passed.set(text, done);
    return done;
  };
}

/** File names and like records come again and again. */
const textsRemembered = 10_000;

/** Hiding one thing may uncover another; what is stable is reached in one pass nearly always. */
const mostPasses = 5;

function untilStable(text: string, pass: (text: string, hidden: Hidden[]) => string): Passed {
  const hidden: Hidden[] = [];
  let before = text;
  for (let passes = 0; passes < mostPasses; passes += 1) {
    const after = pass(before, hidden);
    if (after === before) break;
    before = after;
  }
  // the brand is given here and nowhere else: this is the gate
  return { text: before as Redacted, hidden };
}

type Pseudonym = (kind: PseudonymKind, value: string) => string;

function replaced(
  text: string,
  { plain, starts }: Folded,
  matches: readonly Match[],
  pseudonym: Pseudonym,
  hidden: Hidden[],
): string {
  let out = '';
  let done = 0;
  for (const { kind, start, end, value } of matches) {
    if (kind === 'keep') continue;
    const adjoins = out !== '' && starts[start] === done;
    out += visible(text.slice(done, starts[start]));
    done = starts[end] ?? text.length;
    const shown = value ?? plain.slice(start, end);
    if (kind === 'secret') {
      if (adjoins && out.endsWith(secretMark)) continue;
      out += secretMark;
      hidden.push(hiddenAs(kind, shown));
      continue;
    }
    if (adjoins ? !out.endsWith('+') : isWordCharacter(plain[start - 1])) out += '+';
    const name = pseudonym(kind, shown);
    out += name;
    hidden.push(hiddenAs(kind, name));
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
  return redactWithReport(diagnosis, identities, options).diagnosis;
}

/** The same, with how much was hidden in the texts of the diagnosis. */
export function redactWithReport(
  diagnosis: Diagnosis,
  identities: readonly Identity[],
  options: GateOptions,
): { readonly diagnosis: Diagnosis<Redacted>; readonly redactions: RedactionReport } {
  const texts = new Set<string>();
  mapTexts(diagnosis, (text) => {
    texts.add(text);
    return text;
  });
  const pass = createTellingGate([...identities, ...harvest(texts, identities)], options);
  const counter = new RedactionCounter();
  const redacted = mapTexts(diagnosis, (text) => {
    const passed = pass(text);
    counter.add(passed.hidden);
    return passed.text;
  });
  return { diagnosis: redacted, redactions: counter.report() };
}
