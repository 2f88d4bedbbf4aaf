import { newSalt } from '../../cases/case-id.js';
import { createGate } from '../../redaction/gate.js';

/** What people drop, and what a message says: it is read from Slack again. */
const content: ReadonlySet<string> = new Set(['text', 'blocks', 'attachments', 'title', 'previous']);
/** What the bot's own buttons and menus carry. */
const own: ReadonlySet<string> = new Set(['actions', 'selected_option', 'selected_options']);
/** Nobody needs them to do the work later. */
const secrets: ReadonlySet<string> = new Set(['token', 'bot_access_token']);
/** Where people type. */
const typed: ReadonlySet<string> = new Set(['value', 'text']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Gate = (text: string) => string;
const asItIs: Gate = (text) => text;

/** A body that came out of the inbox, not from Slack: what its message held has to be read again. */
export function isStored(body: object): boolean {
  return 'stored' in body && body.stored === true;
}

/**
 * A body of Slack as the inbox stores it: ids and addresses stay, what people typed passes the redaction gate, what a
 * message holds is left out, and files become stubs that lead to themselves.
 */
export function storedBody(body: object): object {
  const gate = createGate([], { salt: newSalt() });
  const plain: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(body));
  return { ...keep(plain, 'body', gate), stored: true };
}

function keep(value: { readonly [key: string]: Json }, name: string, gate: Gate): { [key: string]: Json } {
  // there the keys are ids of blocks, whatever they are called
  if (name === 'values') return mapValues(value, (item) => strip(item, 'block', gate));
  const kept = Object.entries(value).filter(
    ([key]) => !secrets.has(key) && (name === 'inputs' || !content.has(key)),
  );
  const gateHere = own.has(name) ? asItIs : gate;
  return Object.fromEntries(kept.map(([key, item]) => [key, strip(item, key, gateHere)]));
}

function mapValues(
  value: { readonly [key: string]: Json },
  map: (item: Json) => Json,
): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item)]));
}

function strip(value: Json, name: string, gate: Gate): Json {
  if (name === 'files') return stubs(value);
  if (typeof value === 'string') return typed.has(name) ? gate(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map((item) => strip(item, name, gate)) : keep(value, name, gate);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** As Slack itself shows files of other organisations: `files.info` has the rest. */
function stubs(value: Json): Json {
  if (!isList(value)) return [];
  return value.flatMap((file) =>
    typeof file === 'object' && file !== null && !isList(file) && typeof file.id === 'string'
      ? [{ id: file.id, mode: 'file_access', file_access: 'check_file_info' }]
      : [],
  );
}
