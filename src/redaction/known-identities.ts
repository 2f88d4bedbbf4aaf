import type { Identity } from '../evidence/evidence.js';
import { fold, letterFold } from './fold.js';
import type { Match, PseudonymKind } from './match.js';
import { type Spelling, spellingsOf } from './name-variants.js';
import { isPublicHost } from './public-hosts.js';
import { SpellingIndex } from './spelling-index.js';

/** The identities of a case under all their spellings, found in one pass over a text. */
export class KnownIdentities {
  readonly #words = new SpellingIndex();
  readonly #parts = new SpellingIndex();
  readonly #canonical = new Map<string, string>();

  constructor(identities: readonly Identity[]) {
    const own = withoutCombinations(identities.map(plainIdentity).filter(isOwn));
    for (const spelling of own.flatMap(spellingsOf)) {
      if (spelling.kind !== 'host' || !isPublicHost(spelling.written)) this.#add(spelling);
    }
  }

  /** The value that stands for all spellings of one identity. */
  canonical(kind: PseudonymKind, value: string): string {
    return this.#canonical.get(`${kind}:${letterFold(value)}`) ?? value;
  }

  /** Identities that stand as whole words. */
  words(plain: string): Iterable<Match> {
    const folded = letterFold(plain);
    const endsWord = (end: number) => !isWordCharacter(folded[end]);
    return search(folded, this.#words, (start) => !isWordCharacter(folded[start - 1]), endsWord);
  }

  /** Identities that also stand inside longer words. */
  parts(plain: string): Iterable<Match> {
    const anywhere = () => true;
    return search(letterFold(plain), this.#parts, anywhere, anywhere);
  }

  #add(spelling: Spelling): void {
    const key = `${spelling.kind}:${letterFold(spelling.written)}`;
    const standsForItself =
      letterFold(this.#canonical.get(key) ?? spelling.written) === letterFold(spelling.written);
    if (standsForItself) this.#canonical.set(key, spelling.canonical);
    (spelling.inside ? this.#parts : this.#words).add(spelling);
  }
}

function* search(
  folded: string,
  index: SpellingIndex,
  begins: (start: number) => boolean,
  ends: (end: number) => boolean,
): Generator<Match> {
  let start = 0;
  while (start < folded.length) {
    const found = begins(start) ? index.at(folded, start, ends) : null;
    if (found !== null)
      yield { start, end: found.end, kind: found.spelling.kind, value: found.spelling.written };
    start = found?.end ?? start + 1;
  }
}

function isOwn({ kind, value }: Identity): boolean {
  return kind !== 'host' || !isPublicHost(value);
}

/** Without tokens that are a tenant ID and a token joined: both are found inside, and stay recognisable there. */
function withoutCombinations(identities: readonly Identity[]): Identity[] {
  const tenants = identities.filter(({ kind }) => kind === 'tenant-id').map(({ value }) => value);
  const tokens = new Set(
    identities.filter(({ kind }) => kind === 'listener-token').map(({ value }) => value),
  );
  const joins = (value: string) => (tenant: string) =>
    value.startsWith(tenant) && tokens.has(value.slice(tenant.length).replace(/^[^\p{L}\p{N}]+/u, ''));
  return identities.filter(({ kind, value }) => kind !== 'listener-token' || !tenants.some(joins(value)));
}

function plainIdentity({ kind, value }: Identity): Identity {
  return { kind, value: fold(value).plain };
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
