import { SaxesParser } from 'saxes';
import { SecureMailError } from '../../errors.js';
import { doctypeRefusal, isDoctypeAt } from './doctype.js';
import { overLimit, type XmlLimit, xmlLimits } from './limits.js';
import { placeOf } from './place.js';
import { firstLooseEnd } from './silent.js';

/** What is judged: a document by every rule, or elements with no single root, of which prefixes need not be declared. */
export type XmlShape = 'document' | 'elements';

/**
 * Judges text by the rules of XML 1.0 (fifth edition) or 1.1, documents by those of namespaces too, in one pass
 * that ends at the first fault; what it holds meanwhile is bounded by `xmlLimits`.
 *
 * @throws SecureMailError XML_BROKEN, XML_LIMIT or XML_DOCTYPE, with the place
 */
export function refuseMalformed(text: string, shape: XmlShape): void {
  if (text.length > xmlLimits.document) throw overLimit('document', null);
  new Judge(text, shape).run();
}

class Judge {
  readonly #text: string;
  readonly #parser: SaxesParser;
  /** Where the elements begin that are open. */
  readonly #open: number[] = [];
  #parts = 0;
  #attributes = 0;

  constructor(text: string, shape: XmlShape) {
    this.#text = text;
    this.#parser = new SaxesParser({ xmlns: shape === 'document', fragment: shape === 'elements' });
    this.#listen();
  }

  run(): void {
    this.#parser.write(this.#text).close();
  }

  #listen(): void {
    const parser = this.#parser;
    parser.on('error', (fault) => {
      throw this.#refusal(fault.message.replace(/^\d+:\d+: /, ''));
    });
    parser.on('opentagstart', ({ name }) => this.#begin(name));
    parser.on('attribute', ({ name, value }) => this.#attribute(name, value));
    parser.on('closetag', () => this.#open.pop());
    parser.on('text', (text) => this.#stretch(text));
    parser.on('cdata', (text) => this.#stretch(text));
    parser.on('processinginstruction', () => this.#count());
  }

  #begin(name: string): void {
    this.#count();
    this.#attributes = 0;
    this.#check('name', name.length);
    this.#open.push(this.#before('<'));
    this.#check('depth', this.#open.length);
  }

  #attribute(name: string, value: string): void {
    this.#count();
    this.#attributes += 1;
    this.#check('attributes', this.#attributes);
    this.#check('name', name.length);
    this.#check('attributeValue', value.length);
  }

  #stretch(text: string): void {
    this.#count();
    this.#check('text', text.length);
    if (this.#open.length === 0 && /[^ \t\r\n]/.test(text))
      throw this.#refusal('text data outside of root node.');
  }

  #count(): void {
    this.#parts += 1;
    this.#check('parts', this.#parts);
  }

  #check(limit: XmlLimit, found: number): void {
    if (found > xmlLimits[limit]) throw overLimit(limit, placeOf(this.#text, this.#parser.position - 1));
  }

  #refusal(message: string): SecureMailError {
    const at = this.#placeOf(message);
    if (isDoctypeAt(this.#text, at)) return doctypeRefusal(this.#text, at);
    return new SecureMailError('XML_BROKEN', `${placeOf(this.#text, at)}: ${reasonOf(message)}`);
  }

  /** Where the markup begins that is at fault, or the character. */
  #placeOf(message: string): number {
    if (/^un(?:closed|expected end)/.test(message))
      return firstLooseEnd(this.#text) ?? this.#open.at(-1) ?? 0;
    if (/ent(?:ity|ities)/.test(message)) return this.#before('&');
    if (message.startsWith('text data')) return textAfterMarkup(this.#text, this.#parser.position - 1);
    if (/clos|root|syntax|doctype|duplicate|namespace|prefix/.test(message)) return this.#before('<');
    return Math.max(0, this.#parser.position - 1);
  }

  #before(mark: '<' | '&'): number {
    return Math.max(0, this.#text.lastIndexOf(mark, this.#parser.position - 1));
  }
}

/** The first character that is no space behind the markup before `offset`. */
function textAfterMarkup(text: string, offset: number): number {
  let at = text.lastIndexOf('>', offset - 1) + 1;
  while (at < offset && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** What stands behind a colon quotes the document, which may name people and hosts. */
function reasonOf(message: string): string {
  return message.replace(/:.*$/s, '').replace(/\.$/, '');
}
