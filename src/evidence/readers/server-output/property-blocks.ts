/** One property as `Format-List` writes it. */
export interface Property {
  readonly name: string;
  /** Lines joined by a space where the console wrapped them. */
  readonly value: string;
  readonly line: number;
}

/** One object as `Format-List` writes it. */
export interface PropertyBlock {
  readonly properties: readonly Property[];
  readonly line: number;
  /** As written. */
  readonly text: string;
}

interface OpenProperty {
  readonly name: string;
  readonly parts: string[];
  readonly line: number;
}

interface OpenBlock {
  readonly properties: OpenProperty[];
  /** The names of the properties, lower-case. */
  readonly names: Set<string>;
  readonly lines: string[];
  /** Column of the colon behind the names, -1 once it differs. */
  colon: number;
  /** Empty lines since the last property, and between the first two. */
  blanks: number;
  gap: number;
  length: number;
}

export interface BlockRules {
  /** Whether a name (lower-case) is a property of the objects that are looked for. */
  isName(name: string): boolean;
  /** Whether empty lines part objects; not so where values hold some. */
  readonly blanksPart: boolean;
}

const propertyShape =
  /^(\s{0,200})([A-Za-z][A-Za-z0-9_]{0,60}(?: \([A-Za-z]{1,20}\))?)(\s{0,60}):(?:\s(.*)|$)/;
/** Longest object that is kept, in characters. */
const longest = 256 * 1024;

/** Finds the objects in the output of `Format-List`, wrapped, quoted or indented; a repeated name begins the next. */
export class PropertyBlocks {
  #open: OpenBlock | null = null;

  constructor(
    readonly rules: BlockRules,
    readonly sink: (block: PropertyBlock) => void,
  ) {}

  /** The next line; `number` is 1-based. */
  push(text: string, number: number): void {
    const property = this.#propertyOf(text);
    if (property === null) this.#passOther(text);
    else this.#passProperty(property, text, number);
  }

  /** Ends the object that is open, as a prompt does. */
  end(): void {
    const open = this.#open;
    this.#open = null;
    const first = open?.properties[0];
    if (open === null || first === undefined) return;
    const properties = open.properties.map(({ name, parts, line }) => ({
      name,
      value: parts.join(' ').trim(),
      line,
    }));
    this.sink({ properties, line: first.line, text: open.lines.join('\n').trimEnd() });
  }

  #propertyOf(text: string): RegExpExecArray | null {
    const shape = propertyShape.exec(text);
    if (shape === null || !this.rules.isName((shape[2] ?? '').toLowerCase())) return null;
    const open = this.#open;
    return open === null || this.#isParted(open) || isAligned(open, columnOf(shape)) ? shape : null;
  }

  #passProperty(shape: RegExpExecArray, text: string, line: number): void {
    const [, , name = '', , value = ''] = shape;
    if (this.#isNext(name)) this.end();
    const open = this.#open ?? begin(columnOf(shape));
    this.#open = open;
    if (open.properties.length === 1) open.gap = open.blanks;
    if (columnOf(shape) !== open.colon) open.colon = -1;
    open.names.add(name.toLowerCase());
    open.properties.push({ name, parts: [value.trim()], line });
    append(open, text);
  }

  /** A text that is pasted with empty lines between all its lines has more of them between objects. */
  #isNext(name: string): boolean {
    const open = this.#open;
    if (open === null) return false;
    return open.names.has(name.toLowerCase()) || (open.properties.length > 1 && this.#isParted(open));
  }

  #isParted({ blanks, gap }: OpenBlock): boolean {
    return this.rules.blanksPart && blanks > gap;
  }

  #passOther(text: string): void {
    const open = this.#open;
    if (open === null) return;
    if (text.trim() === '') open.blanks += 1;
    else if (this.#isParted(open)) this.end();
    else if (open.length < longest) {
      open.properties.at(-1)?.parts.push(text.trim());
      append(open, text);
    }
  }
}

function begin(colon: number): OpenBlock {
  return { properties: [], names: new Set(), lines: [], colon, blanks: 0, gap: 0, length: 0 };
}

/** Within a value that goes on over lines, a name stands elsewhere; text whose spaces were lost has no columns. */
function isAligned({ colon, properties }: OpenBlock, column: number): boolean {
  return colon === -1 || properties.length < 2 || column === colon;
}

/** Counted from the beginning of the name: excerpts are indented anyhow. */
function columnOf([, , name = '', padding = '']: RegExpExecArray): number {
  return name.length + padding.length;
}

function append(open: OpenBlock, text: string): void {
  open.lines.push(text);
  open.length += text.length;
  open.blanks = 0;
}
