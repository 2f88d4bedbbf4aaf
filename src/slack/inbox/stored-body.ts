import { newSalt } from '../../cases/case-id.js';
import { createGate } from '../../redaction/gate.js';

/** What people type or drop, and what a message says: none of it is stored as it came. */
const content: ReadonlySet<string> = new Set(['text', 'blocks', 'attachments', 'files', 'title', 'previous']);
/** What of it the bot's own forms and buttons hold. */
const ids: ReadonlySet<string> = new Set(['actions', 'selected_option', 'selected_options']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * A body of Slack as the inbox stores it: ids and addresses stay, what people typed passes the redaction gate, what a
 * message holds is left out (it is read from Slack again), and files become stubs that lead to themselves.
 */
export function storedBody(body: unknown): unknown {
  const gate = createGate([], { salt: newSalt() });
  return strip(JSON.parse(JSON.stringify(body)), null, gate);
}

function strip(value: Json, name: string | null, gate: (text: string) => string): Json {
  if (name === 'files') return stubs(value);
  if (name === 'value' && typeof value === 'string') return gate(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: Json) => strip(item, null, gate));
  const kept = Object.entries(value).filter(
    ([key]) => key !== 'token' && (ids.has(name ?? '') || !isContent(key)),
  );
  return Object.fromEntries(kept.map(([key, item]) => [key, strip(item, key, gate)]));
}

function isContent(key: string): boolean {
  return content.has(key) && key !== 'files';
}

/** As Slack itself shows files of other organisations: `files.info` has the rest. */
function stubs(value: Json): Json {
  if (!Array.isArray(value)) return [];
  return value.flatMap((file: Json) =>
    typeof file === 'object' && file !== null && 'id' in file
      ? [{ id: file.id as Json, mode: 'file_access', file_access: 'check_file_info' }]
      : [],
  );
}
