/** Keeps paths apart: each is given to one file only. */
export class PathClaims {
  /** Every path given, with the number that its latest namesake got. */
  readonly #given = new Map<string, number>();

  /** The path itself, or for a later file of that path `name (2).csv` and so on. */
  claim(path: string): string {
    let turn = this.#given.get(path) ?? 0;
    let claimed = path;
    while (this.#given.has(claimed)) {
      turn += 1;
      claimed = numbered(path, turn);
    }
    this.#given.set(path, Math.max(1, turn));
    if (claimed !== path) this.#given.set(claimed, 1);
    return claimed;
  }
}

/** The number goes before the ending, by which readers may know the file. */
function numbered(path: string, turn: number): string {
  const ending = /\.[^./!]{1,10}$/u.exec(path)?.[0] ?? '';
  return `${path.slice(0, path.length - ending.length)} (${turn})${ending}`;
}
