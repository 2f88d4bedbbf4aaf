import type { Cause } from './cause.js';
import { causes } from './causes/index.js';
import { findSymptom } from './find-symptom.js';
import { type SearchField, searchFields } from './search/fields.js';
import { matchWord } from './search/match-word.js';
import { meaningOf } from './search/other-words.js';
import { rarityOf } from './search/rarity.js';
import { searchWords } from './search/words.js';
import { type Symptom, symptoms } from './symptoms.js';

/** Words of a query that are looked at: whoever pastes a log seeks nothing in the catalogue. */
const mostWords = 40;

/** What a whole field counts that the query names: more than any sum of single words. */
const phraseWeight = 100;

/** The share of it that a part of a field counts. */
const partCounts = 0.5;

/** Of the words of a query, the share that has to fit. */
const leastShare = 0.5;

/** Below this a field explains a cause rather than naming it: that two words stand together there is chance. */
const lightestName = 4;
const fewestOfText = 3;

/**
 * The causes that fit what a person typed: an id, words of a title, a stage, an owner, an error. Best first, equals
 * along the chain; where a symptom alone was typed those that show it, and all of them for an empty query.
 */
export function findCauses(query: string): readonly Cause[] {
  if (query.trim() === '') return causes;
  const symptom = findSymptom(query);
  return symptom === null ? ranked(query) : causesOf(symptom);
}

/** Those that show few symptoms first: they are what the symptom points to. The others keep push from coming at all. */
function causesOf(symptom: Symptom): readonly Cause[] {
  const having = causes.filter((cause) => cause.symptoms.includes(symptom));
  const [telling, others] = [false, true].map((every) =>
    having.filter((cause) => fitsEverySymptom(cause) === every),
  );
  return [...(telling ?? []), ...(others ?? [])];
}

/** Whether a cause shows in every symptom of the article, so that none of them speaks for it in particular. */
export function fitsEverySymptom(cause: Cause): boolean {
  return cause.symptoms.length === symptoms.length;
}

function ranked(query: string): readonly Cause[] {
  const words = searchWords(query).slice(0, mostWords);
  if (words.length === 0) return [];
  const typed = scoresOf(words);
  const meant = scoresOf(words.flatMap((word) => meaningOf(word) ?? [word]));
  return catalogue
    .map(({ cause }, place) => ({ cause, score: Math.max(typed[place] ?? 0, meant[place] ?? 0) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ cause }) => cause);
}

/** How well each cause of the catalogue fits these words. */
function scoresOf(words: readonly string[]): number[] {
  const fitting = catalogue.map(({ weights }) => words.map((word) => bestFit(word, weights)));
  const rarities = words.map((_, place) => rarityOf(fitting.filter((fits) => (fits[place] ?? 0) > 0).length));
  return fitting.map((fits, place) => scoreOf(words, fits, rarities, catalogue[place]?.fields ?? []));
}

const catalogue = causes.map((cause) => {
  const fields = searchFields(cause);
  return { cause, fields, weights: weightsOf(fields) };
});

/** Each word of a cause with the weight of the weightiest field that holds it. */
function weightsOf(fields: readonly SearchField[]): ReadonlyMap<string, number> {
  const lightestFirst = fields.toSorted((a, b) => a.weight - b.weight);
  return new Map(lightestFirst.flatMap(({ words, weight }) => words.map((word) => [word, weight] as const)));
}

/**
 * Nothing where less than half of the words say anything of the cause: then it is not what was sought. Causes that
 * are named alike stay equal, whatever else their texts hold.
 */
function scoreOf(
  words: readonly string[],
  fits: readonly number[],
  rarities: readonly number[],
  fields: readonly SearchField[],
): number {
  if (fits.filter((fit) => fit > 0).length < words.length * leastShare) return 0;
  const phrase = Math.max(0, ...fields.map((field) => phraseScore(words, field)));
  return phrase > 0 ? phrase : fits.reduce((sum, fit, place) => sum + fit * (rarities[place] ?? 0), 0);
}

function bestFit(word: string, weights: ReadonlyMap<string, number>): number {
  const fits = [...weights].map(([known, weight]) => weight * matchWord(word, known));
  return Math.max(0, ...fits);
}

/** All the words of the query one after the other; whole fields count more than parts of them. */
function phraseScore(words: readonly string[], field: SearchField): number {
  if (words.length < 2 && field.words.length > 1) return 0;
  if (words.length < fewestOfText && field.weight < lightestName) return 0;
  const [sought, whole] = [` ${words.join(' ')} `, ` ${field.words.join(' ')} `];
  if (!whole.includes(sought)) return 0;
  return phraseWeight * field.weight * (sought === whole ? 1 : partCounts);
}
