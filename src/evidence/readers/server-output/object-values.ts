import { policyHost } from '../../policy-value.js';
import type { PropertyBlock } from './property-blocks.js';

/** Reads the properties of one object by name, in any case. */
export class ObjectValues {
  readonly #values: ReadonlyMap<string, string>;

  constructor({ properties }: PropertyBlock) {
    this.#values = new Map(properties.map(({ name, value }) => [name.toLowerCase(), value]));
  }

  has(...names: string[]): boolean {
    return names.some((name) => this.#values.has(name));
  }

  /** Value of the first of these properties (lower-case) that has one; empty without. */
  text(...names: string[]): string {
    return names.map((name) => this.#values.get(name) ?? '').find((value) => value !== '') ?? '';
  }

  /** `True` or `False`, with or without something behind it; null for anything else. */
  flag(...names: string[]): boolean | null {
    const word = /^\$?(true|false)\b/i.exec(this.text(...names))?.[1]?.toLowerCase();
    return word === undefined ? null : word === 'true';
  }

  host(...names: string[]): string | null {
    return policyHost(this.text(...names));
  }
}

const addressShape =
  /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\w.:])/gi;

/** The IP addresses that a text names, each once. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.slice(0, 2000).match(addressShape) ?? [])].filter((address) => /\d/.test(address));
}

/** Whether a host is an address that needs no resolving. */
export function isAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}
