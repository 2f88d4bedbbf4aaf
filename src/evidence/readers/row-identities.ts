import { detached } from '../detached.js';
import type { Identity, LocatedValue } from '../evidence.js';
import type { Located } from '../located.js';
import { isOpaque } from '../table/event-columns.js';
import type { Row } from './read-rows.js';

/** More of one file are not kept; one device has one or two. */
const kept = 5000;

/** Longest ID or token, in characters; what is longer is some text. */
const longest = 512;

/** The tenant IDs and listener tokens of the events file. */
export class RowIdentities {
  readonly #tenants = new Map<string, LocatedValue>();
  readonly #all = new Map<string, Identity>();

  learn(row: Row): void {
    if (row.cells.length === 1) this.#learnFromText(row.text);
    else this.#learnFromColumns(row);
  }

  #learnFromColumns(row: Row): void {
    const combined = row.cell('combined');
    const tenant = row.cell('tenant') || tenantOf(combined);
    this.#addTenant(tenant, row.at);
    this.#add('listener-token', row.cell('token'));
    this.#add('listener-token', withoutEdges(combined.replace(tenant, '')));
    this.#add('listener-token', combined);
  }

  /** Distinct tenant IDs in the order of their first rows. */
  tenantIds(): LocatedValue[] {
    return [...this.#tenants.values()];
  }

  all(): Identity[] {
    return [...this.#all.values()];
  }

  #learnFromText(text: string): void {
    for (const word of text.slice(0, 2000).split(/[\s,;|]+/))
      if (isOpaque(word)) this.#add('listener-token', word);
  }

  #addTenant(value: string, at: Located): void {
    if (!this.#add('tenant-id', value) || this.#tenants.has(value) || this.#tenants.size >= kept) return;
    this.#tenants.set(detached(value), { value: detached(value), at });
  }

  /** Whether the value names anything. */
  #add(kind: Identity['kind'], value: string): boolean {
    if (value.length < 4 || value.length > longest || isPlaceholder(value)) return false;
    const key = `${kind} ${value}`;
    if (!this.#all.has(key) && this.#all.size < kept) this.#all.set(key, { kind, value: detached(value) });
    return true;
  }
}

/** What an app writes where it has no value. */
function isPlaceholder(value: string): boolean {
  return /^(?:\W*|[(<[]?(?:null|nil|none|unknown|undefined|empty|not (?:set|available)|n\/?a|sanitized)[)>\]]?)$/i.test(
    value.replaceAll('*', ''),
  );
}

/** The tenant ID is the first part of the combination, most often a GUID. */
function tenantOf(combined: string): string {
  const guid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?/i.exec(combined)?.[0];
  return guid ?? /^([^\s:;,|/+]{4,100})[\s:;,|/+]/.exec(combined)?.[1] ?? '';
}

/** Without what joined it to something else. */
function withoutEdges(value: string): string {
  return value.replace(/^[\s:;,|/+_-]+/, '').replace(/(?<![\s:;,|/+_-])[\s:;,|/+_-]+$/, '');
}
