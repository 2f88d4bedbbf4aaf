import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { Pattern } from './source-patterns.js';

/** A stretch that a pattern lets repeat, and what leads there. */
export interface Repeat {
  readonly before: string;
  readonly again: string;
}

/** What a pattern itself tells of texts that nearly match it. */
export interface Words {
  /** Texts that match, or nearly do: lookarounds are passed over. */
  readonly whole: readonly string[];
  readonly repeats: readonly Repeat[];
}

/** Which of its choices a pattern takes: the first ones, the second ones, the last ones. */
const choices = [0, 1, Number.POSITIVE_INFINITY];

/** Texts made of a pattern's own alphabet. */
export function wordsOf({ source, flags }: Pattern): Words {
  const parsed = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const writers = choices.map((choice) => new Writer(choice, flags.replace(/[dgmy]/g, '')));
  const whole = writers.map((writer) => writer.write(parsed));
  const repeats = writers.flatMap((writer) => writer.repeats);
  return { whole: [...new Set(whole)], repeats: distinct(repeats) };
}

function distinct(repeats: readonly Repeat[]): Repeat[] {
  return [...new Map(repeats.map((repeat) => [JSON.stringify(repeat), repeat])).values()];
}

type Branch = AST.Pattern | AST.Group | AST.CapturingGroup;

/** Writes one text that fits, and notes every repeat on the way. */
class Writer {
  readonly repeats: Repeat[] = [];
  #text = '';

  constructor(
    readonly choice: number,
    /** Those that say which characters a set holds. */
    readonly flags: string,
  ) {}

  write(branch: Branch): string {
    this.#branch(branch);
    return this.#text;
  }

  #branch({ alternatives }: Branch): void {
    const chosen = alternatives[Math.min(this.choice, alternatives.length - 1)];
    for (const element of chosen?.elements ?? []) this.#element(element);
  }

  #element(element: AST.Element): void {
    if (element.type === 'Quantifier') this.#quantifier(element);
    else if (element.type === 'Group' || element.type === 'CapturingGroup') this.#branch(element);
    else if (element.type === 'Character') this.#text += String.fromCodePoint(element.value);
    else if (element.type === 'CharacterSet' || element.type === 'CharacterClass')
      this.#text += memberOf(element.raw, this);
  }

  #quantifier({ element, min, max }: AST.Quantifier): void {
    const before = this.#text;
    if (element.type === 'Assertion') return;
    this.#element(element);
    const again = this.#text.slice(before.length);
    if (max > 1 && again !== '') this.repeats.push({ before, again });
    for (let more = 1; more < Math.min(min, 40); more += 1) this.#text += again;
    if (min === 0 && this.choice === 1) this.#text = before;
  }
}

/** Characters of which a set is thought to hold one: the ordinary ones first. */
const candidates = [...'aA0 -_.:/="\'([{<,;|@#%&\\\t\n', 'é', '\u{1f600}', 'ß', '\u200b', '\ud800'];

/** A character of the set; the empty text where none is at hand. */
function memberOf(set: string, { choice, flags }: Writer): string {
  const pattern = new RegExp(`^${set}$`, flags);
  const members = [...candidates, ...charactersIn(set)].filter((character) => pattern.test(character));
  return members[Math.min(choice, members.length - 1)] ?? '';
}

function charactersIn(set: string): string[] {
  return [...set.replace(/\\./g, '')];
}
