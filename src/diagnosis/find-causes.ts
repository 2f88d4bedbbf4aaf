import type { Cause } from './cause.js';
import { causes } from './causes/index.js';
import { type SearchField, searchFields } from './search/fields.js';
import { matchWord } from './search/match-word.js';
import { rarityOf } from './search/rarity.js';
import { searchWords } from './search/words.js';

/** Words of a query that are looked at: whoever pastes a log seeks nothing in the catalogue. */
const mostWords = 40;

/** What a whole field counts that the query names: more than any sum of single words. */
const phraseWeight = 100;

/** The share of it that a part of a field counts. */
const partCounts = 0.5;

/**
 * The causes that fit what a person typed: an id, words of a title, a stage, an owner, a symptom, an error. Best
 * first, equals along the chain; all of them for an empty query.
 */
export function findCauses(query: string): readonly Cause[] {
  if (query.trim() === '') return causes;
  const words = searchWords(query).slice(0, mostWords);
  if (words.length === 0) return [];
  const fitting = catalogue.map((entry) => ({
    ...entry,
    fits: words.map((word) => bestFit(word, entry.weights)),
  }));
  const rarities = words.map((_, place) =>
    rarityOf(fitting.filter(({ fits }) => (fits[place] ?? 0) > 0).length),
  );
  return fitting
    .map(({ cause, fields, fits }) => ({ cause, score: scoreOf(words, fits, rarities, fields) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ cause }) => cause);
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

/** Nothing where less than half of the words say anything of the cause: then it is not what was sought. */
function scoreOf(
  words: readonly string[],
  fits: readonly number[],
  rarities: readonly number[],
  fields: readonly SearchField[],
): number {
  if (fits.filter((fit) => fit > 0).length * 2 < words.length) return 0;
  const phrase = Math.max(0, ...fields.map((field) => phraseScore(words, field)));
  return fits.reduce((sum, fit, place) => sum + fit * (rarities[place] ?? 0), phrase);
}

function bestFit(word: string, weights: ReadonlyMap<string, number>): number {
  const fits = [...weights].map(([known, weight]) => weight * matchWord(word, known));
  return Math.max(0, ...fits);
}

/** All the words of the query one after the other; whole fields count more than parts of them. */
function phraseScore(words: readonly string[], field: SearchField): number {
  if (words.length < 2 && field.words.length > 1) return 0;
  const [sought, whole] = [` ${words.join(' ')} `, ` ${field.words.join(' ')} `];
  if (!whole.includes(sought)) return 0;
  return phraseWeight * field.weight * (sought === whole ? 1 : partCounts);
}
