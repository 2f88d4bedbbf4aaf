/** One element, its names without namespace prefix, its offsets those of the text that was parsed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, entities and CDATA resolved, trimmed; without that of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** Just behind the opening tag, and just behind the whole element. */
  readonly openEnd: number;
  readonly end: number;
  /** False where the text ended, or a parent closed, before this element did. */
  readonly closed: boolean;
}

/** The elements in document order, each before its children. */
export function* walkElements(elements: readonly XmlElement[]): Generator<XmlElement> {
  for (const element of elements) {
    yield element;
    yield* walkElements(element.children);
  }
}

/** Whether the local name equals one of `names` (lower-case), in any case. */
export function isNamed(element: XmlElement, names: ReadonlySet<string>): boolean {
  return names.has(element.name.toLowerCase());
}

/** Value of the first attribute with one of these names (lower-case), in the order of `names`. */
export function attributeOf(element: XmlElement, names: ReadonlySet<string>): string | null {
  for (const [name, value] of element.attributes) if (names.has(name.toLowerCase())) return value;
  return null;
}

/** Offset just behind an opening tag that begins at `start`; quoted attribute values may hold `>`. */
export function openingTagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return text.length;
}
