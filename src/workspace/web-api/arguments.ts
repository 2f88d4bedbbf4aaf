import type { JsonObject } from '../json.js';
import { objectOf, parseJson } from '../json.js';

/** The arguments of a call, from its query, form or JSON body. */
export async function argumentsOf(
  query: URLSearchParams,
  contentType: string,
  body: Buffer,
): Promise<JsonObject> {
  return { ...Object.fromEntries(query), ...(await bodyArguments(contentType, body)) };
}

async function bodyArguments(contentType: string, body: Buffer): Promise<JsonObject> {
  const kind = contentType.split(';')[0]?.trim().toLowerCase();
  if (kind === 'application/json') return objectOf(parseJson(body.toString()));
  if (kind === 'multipart/form-data') return formFields(contentType, body);
  return Object.fromEntries(new URLSearchParams(body.toString()));
}

async function formFields(contentType: string, body: Buffer): Promise<JsonObject> {
  const form = await formOf(contentType, body);
  return Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

/** A multipart form. */
export function formOf(contentType: string, body: Buffer): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
}
