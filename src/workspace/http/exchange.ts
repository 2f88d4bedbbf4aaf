import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from '../json.js';

/** One request and its response. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

/** The body was larger than its handler allows. */
export class BodyTooLarge extends Error {
  constructor() {
    super('the request body is too large');
    this.name = 'BodyTooLarge';
  }
}

/** The whole body, at most `limit` bytes of it. */
export async function readBody({ request }: Exchange, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function headerOf({ request }: Exchange, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

export function sendJson({ response }: Exchange, body: JsonObject, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

export function sendText({ response }: Exchange, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(text);
}
